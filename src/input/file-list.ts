import { UsageError } from '../model/diagnostic.ts';
import { decode } from './decode.ts';
import { readBytes, readStdin } from './read-bytes.ts';

/** A list of paths may be larger than a document: a million of them. In bytes. */
const LIST_LIMIT = 256 * 1024 * 1024;

/** The paths in a `--file-list`: one a line, or separated by NUL as `find -print0` writes them; `-` is standard input. */
export async function readFileList(name: string, stdin: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const read = name === '-' ? await readStdin(stdin, LIST_LIMIT) : readBytes(name, LIST_LIMIT);
  if ('reason' in read) {
    if (read.reason === 'is empty') return [];
    throw new UsageError(`The file list "${name}" ${read.reason}.`);
  }
  return pathsIn(read.bytes, name);
}

function pathsIn(bytes: Uint8Array, name: string): readonly string[] {
  const decoded = decode(hasNul(bytes) ? newlines(bytes) : bytes);
  if ('reason' in decoded) throw new UsageError(`The file list "${name}" ${decoded.reason}.`);
  return decoded.text.split(hasNul(bytes) ? '\n' : /\r\n|\n|\r/).filter((path) => path.trim() !== '');
}

/** NUL separates paths; in UTF-16, which PowerShell writes, it is half of every letter and never stands alone. */
function hasNul(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isWide && bytes.includes(0);
}

/** Line feeds in the place of NUL. A path with a line feed in it is not supported. */
function newlines(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte === 0 ? 10 : byte));
}
