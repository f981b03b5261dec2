import { FILE_LIMIT } from '../input/read-bytes.ts';

/** A line of a file, before its bytes are letters. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Null where it is too long to be read. */
  readonly bytes: Uint8Array | null;
  /** Where it begins in the file, in bytes. */
  readonly at: number;
}

const NEWLINE = 10;

/** The lines of a file that hold anything, piece by piece. */
export async function* byteLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  let at = 0;
  const line = (): ByteLine | null => {
    const bytes = size > FILE_LIMIT ? null : Buffer.concat(parts);
    return bytes === null || bytes.some((byte) => byte > 32) ? { number, bytes, at } : null;
  };
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= FILE_LIMIT) parts.push(part);
    else parts = [];
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      add(piece.subarray(from, end));
      const found = line();
      if (found !== null) yield found;
      number += 1;
      at += size + 1;
      parts = [];
      size = 0;
      from = end + 1;
    }
    add(piece.subarray(from));
  }
  const last = line();
  if (last !== null) yield last;
}
