import { constants, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { checksum } from './checksum.ts';
import { inBytes } from './pieces.ts';
import type { Pieces } from './reporter.ts';

export interface ZippedPart {
  readonly name: string;
  readonly content: Pieces;
}

/** Enough for XML, whose tags repeat. */
const LEVEL = 2;

/** How a zip file calls the method (APPNOTE 4.4.5). */
const DEFLATED = 8;

/** Every part carries the first day that a zip can name, in local time as zips do: the same content, the same bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * A part of a zip file that Node compresses, several times as fast as JavaScript can. Each piece ends on a whole byte
 * (Z_SYNC_FLUSH), so that the pieces of a part, one behind the other, are one stream.
 */
class DeflatedPart implements ZipInputFile {
  readonly filename: string;
  readonly compression = DEFLATED;
  readonly mtime = FIRST_DAY;
  size = 0;
  crc = 0;
  /** Set by the zip file that it is added to. */
  ondata?: NonNullable<ZipInputFile['ondata']>;

  constructor(name: string) {
    this.filename = name;
  }

  push(piece: Uint8Array, last = false): void {
    this.size += piece.length;
    this.crc = checksum(piece, this.crc);
    const finishFlush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata?.(null, deflateRawSync(piece, { level: LEVEL, finishFlush }), last);
  }
}

/** A zip file piece by piece: a part's content is asked for when the parts before it are done. */
export function* zipped(parts: Iterable<ZippedPart>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  for (const { name, content } of parts) {
    const part = new DeflatedPart(name);
    zip.add(part);
    for (const piece of inBytes(content)) {
      part.push(piece);
      yield* ready.splice(0);
    }
    part.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready;
}
