import { randomUUID } from 'node:crypto';
import { appendFile, type FileHandle, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { UsageError } from '../model/diagnostic.ts';
import { inLargePieces } from './pieces.ts';
import type { Pieces } from './reporter.ts';

/**
 * Writes a file so that it appears whole or not at all, and makes the folders that it stands in. An older file at the
 * path stays as it was until the new one is complete, and keeps its permissions. Pipes and devices are written to directly.
 * Rejects with a `UsageError` that says what to do.
 */
export async function writeWhole(path: string, content: string | Pieces): Promise<void> {
  const pieces = typeof content === 'string' ? [content] : content;
  try {
    const target = await targetOf(path);
    if (target.direct) await writeFile(target.path, inLargePieces(pieces));
    else await replace(target.path, pieces, target.mode);
  } catch (cause) {
    throw new UsageError(`Cannot write ${path}: ${reasonFor(codeOf(cause))}.`, { cause });
  }
}

/** Adds to a file that others write to as well. Rejects with a `UsageError` that says what to do. */
export async function addTo(path: string, text: string): Promise<void> {
  try {
    await appendFile(path, text);
  } catch (cause) {
    throw new UsageError(`Cannot write ${path}: ${reasonFor(codeOf(cause))}.`, { cause });
  }
}

/** Writes files into a folder, each of them whole or not at all. What else is in the folder stays as it is. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Pieces>): Promise<void> {
  for (const [name, pieces] of files) await writeWhole(join(folder, name), pieces);
}

interface Target {
  readonly path: string;
  /** True for what is no ordinary file, such as /dev/stdout: renaming over it would take its place. */
  readonly direct: boolean;
  /** Permissions to keep, where there is a file already. */
  readonly mode: number | null;
}

async function targetOf(path: string): Promise<Target> {
  await mkdir(dirname(path), { recursive: true });
  const there = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (there === null) return { path, direct: false, mode: null };
  if (!there.isFile()) return { path, direct: true, mode: null };
  return { path: await realpath(path), direct: false, mode: there.mode };
}

async function replace(path: string, pieces: Pieces, mode: number | null): Promise<void> {
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    const file = await open(draft, 'wx');
    await fill(file, pieces, mode).finally(() => file.close());
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function fill(file: FileHandle, pieces: Pieces, mode: number | null): Promise<void> {
  for (const piece of inLargePieces(pieces)) await file.appendFile(piece);
  if (mode !== null) await file.chmod(mode);
  await file.sync();
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

function reasonFor(code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return 'it is not allowed there, or the file is open in another program. Close it, or name another place';
    case 'EISDIR':
      return 'there is a folder of that name. Name a file inside it';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a part of its path is a file, not a folder';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'EROFS':
      return 'the disk can only be read. Name another place';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    default:
      return `the system says ${code}`;
  }
}

/** Characters handed over at a time. */
const PIECE = 65_536;

/**
 * Hands a text to a stream no faster than its reader takes it. Resolves to false, quietly, where the reader has gone
 * (`| head`); rejects for any other trouble.
 */
export async function writeOut(stream: Writable, text: string): Promise<boolean> {
  // A stream tells of trouble twice, to the write and as an event, and an event that nobody hears ends the program.
  const heard = (): void => undefined;
  stream.on('error', heard);
  try {
    for (let at = 0; at < text.length; ) {
      const end = endOfPiece(text, at);
      await hand(stream, text.slice(at, end));
      at = end;
    }
  } catch (error) {
    if (READER_GONE.has(codeOf(error))) return false;
    throw error;
  }
  stream.off('error', heard);
  return true;
}

const READER_GONE: ReadonlySet<string> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

async function hand(stream: Writable, piece: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(piece, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Where a piece ends without cutting a pair of surrogates in two. */
function endOfPiece(text: string, start: number): number {
  const end = Math.min(start + PIECE, text.length);
  const cutsPair = end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return cutsPair ? end + 1 : end;
}
