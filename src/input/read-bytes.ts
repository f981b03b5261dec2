import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** Largest text file that is read, in bytes: some 3,000 pages. */
export const TEXT_LIMIT = 20 * 1024 * 1024;
/** Largest file of another format, in bytes; these carry pictures and fonts. */
export const FILE_LIMIT = 50 * 1024 * 1024;

/** As much of a file as tells its format, in bytes. */
export const HEAD_LENGTH = 64 * 1024;

export type BytesRead =
  | { readonly bytes: Uint8Array }
  /** To be read behind the file's name: "is empty". */
  | { readonly reason: string };

/** The limit that applies to a file, by its name. */
export function limitFor(path: string): number {
  return /\.(?:txt|text|md|markdown)$/i.test(path) ? TEXT_LIMIT : FILE_LIMIT;
}

/** Reads a whole file, or says in plain words why not. Never throws for what a file system may do. */
export function readBytes(path: string, limit: number = limitFor(path)): BytesRead {
  return readOpened(path, (size) => (size > limit ? { reason: tooLarge(size, limit) } : size));
}

/** Reads the beginning of a file of any size, at most HEAD_LENGTH bytes. */
export function readHead(path: string): BytesRead {
  return readOpened(path, (size) => Math.min(size, HEAD_LENGTH));
}

/** Opens an ordinary file and reads as much of it as `wanted` says to its size. */
function readOpened(path: string, wanted: (size: number) => number | { readonly reason: string }): BytesRead {
  try {
    // Asked before it is opened: opening a named pipe would wait for somebody to write to it.
    const about = statSync(path);
    if (about.isDirectory()) return { reason: 'is a folder' };
    if (!about.isFile()) return { reason: 'is no ordinary file' };
    return readBeginning(path, wanted);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function readBeginning(path: string, wanted: (size: number) => number | { readonly reason: string }): BytesRead {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const length = wanted(size);
    if (typeof length !== 'number') return length;
    if (size === 0) return { reason: 'is empty' };
    const bytes = Buffer.allocUnsafe(length);
    let read = 0;
    while (read < length) {
      const more = readSync(file, bytes, read, length - read, read);
      if (more === 0) break;
      read += more;
    }
    return { bytes: bytes.subarray(0, read) };
  } finally {
    closeSync(file);
  }
}

/** Reads standard input to its end. */
export async function readStdin(stream: AsyncIterable<Uint8Array>, limit: number = TEXT_LIMIT): Promise<BytesRead> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > limit) return { reason: tooLarge(size, limit) };
    parts.push(part);
  }
  return size === 0 ? { reason: 'is empty' } : { bytes: Buffer.concat(parts) };
}

function tooLarge(size: number, limit: number): string {
  return `is too large: ${megabytes(size)}, and no more than ${megabytes(limit)} is read: save it without its pictures, or in parts`;
}

function megabytes(size: number): string {
  const mega = size / (1024 * 1024);
  return `${mega < 10 ? Math.ceil(mega * 10) / 10 : Math.ceil(mega)} MB`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by this user account',
  EPERM: 'may not be read by this user account',
  EBUSY: 'is in use by another program: close it there and try again',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has a path that is too long for this system',
  EMFILE: 'could not be opened: too many files are open',
  EIO: 'could not be read: the disk or network reports an error',
};

export function reasonOf(error: unknown): string {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
  return REASONS[code] ?? `could not be read (${code})`;
}
