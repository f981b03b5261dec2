import { Zip, ZipDeflate } from 'fflate';
import { inLargePieces } from './pieces.ts';
import type { Pieces } from './reporter.ts';

export interface ZippedPart {
  readonly name: string;
  readonly content: Pieces;
}

/** Enough for XML, whose tags repeat, and four times as fast as the default. */
const LEVEL = 3;

/** Every part carries the first day that a zip can name, in local time as zips do: the same content, the same bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

/** A zip file piece by piece: a part's content is asked for when the parts before it are done. */
export function* zipped(parts: Iterable<ZippedPart>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const encoder = new TextEncoder();
  for (const { name, content } of parts) {
    const part = new ZipDeflate(name, { level: LEVEL });
    part.mtime = FIRST_DAY;
    zip.add(part);
    for (const piece of inLargePieces(content)) {
      part.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
      yield* ready.splice(0);
    }
    part.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready;
}
