import { createReadStream } from 'node:fs';
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
}

export function contentOfFile(file: string): Content {
  return {
    file,
    head: () => readHead(file),
    whole: () => readBytes(file),
    pieces: () => createReadStream(file, { highWaterMark: HEAD_LENGTH }),
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
  };
}
