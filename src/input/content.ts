import { closeSync, createReadStream, openSync, readdirSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BytesRead, HEAD_LENGTH, readBytes, readHead } from './read-bytes.ts';

/** The bytes of a file, or of something inside one: all at once, or piece by piece. */
export interface Content {
  /** Where it can be opened on the disk; null for standard input and for what stands inside another file. */
  readonly file: string | null;
  /** Its beginning, at most 64 KiB: enough to tell its format. */
  readonly head: () => BytesRead;
  /** All of it, within the limit for a file of its name. */
  readonly whole: () => BytesRead;
  /** All of it, however long. Throws what the file system throws; `reasonOf` says it in words. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** Some of it, by its offset and length in bytes. Throws what the file system throws. */
  readonly part: (at: number, length: number) => Uint8Array;
  /** The other files of its folder whose names end so, in the order of their names; none where it lies in no folder. */
  readonly beside: (ending: string) => readonly Neighbour[];
}

export interface Neighbour {
  readonly name: string;
  readonly content: Content;
}

export function contentOfFile(file: string): Content {
  return {
    file,
    head: () => readHead(file),
    whole: () => readBytes(file),
    pieces: () => createReadStream(file, { highWaterMark: HEAD_LENGTH }),
    part: (at, length) => partOfFile(file, at, length),
    beside: (ending) => neighbours(file, ending),
  };
}

export function contentOfBytes(bytes: Uint8Array): Content {
  const read: BytesRead = bytes.length === 0 ? { reason: 'is empty' } : { bytes };
  return {
    file: null,
    head: () => ('reason' in read ? read : { bytes: bytes.subarray(0, HEAD_LENGTH) }),
    whole: () => read,
    pieces: async function* () {
      for (let at = 0; at < bytes.length; at += HEAD_LENGTH) {
        yield await Promise.resolve(bytes.subarray(at, at + HEAD_LENGTH));
      }
    },
    part: (at, length) => bytes.subarray(at, at + length),
    beside: () => [],
  };
}

function partOfFile(file: string, at: number, length: number): Uint8Array {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(opened, bytes, 0, length, at));
  } finally {
    closeSync(opened);
  }
}

function neighbours(file: string, ending: string): readonly Neighbour[] {
  const folder = dirname(file);
  const own = basename(file);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== own && entry.name.toLowerCase().endsWith(ending))
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, content: contentOfFile(join(folder, name)) }));
}
