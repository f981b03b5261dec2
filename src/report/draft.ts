import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../model/diagnostic.ts';

/** A file that is being written. It appears at its path whole, by `finish`, or not at all. */
export interface Draft {
  /** The bytes may change once they are written. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly finish: () => Promise<void>;
  /** Leaves what stood at the path as it was. Does nothing after `finish`. */
  readonly discard: () => Promise<void>;
}

/**
 * Begins a file beside the path that it is to stand at, and makes the folders that it stands in. An older file at the path
 * stays as it was until the new one is complete, and keeps its permissions. Pipes and devices are written to directly.
 * All of it rejects with a `UsageError` that says what to do.
 */
export async function openDraft(path: string): Promise<Draft> {
  const draft = await explained(path, async () => {
    const target = await targetOf(path);
    return target.direct ? openDirect(target.path) : openBeside(target.path, target.mode);
  });
  return {
    write: (bytes) => explained(path, () => draft.write(bytes)),
    finish: () => explained(path, () => draft.finish()),
    discard: () => draft.discard(),
  };
}

/** Does something with a file; what goes wrong is a `UsageError` that says what to do. */
export async function explained<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new UsageError(`Cannot write ${path}: ${reasonFor(codeOf(cause))}.`, { cause });
  }
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

async function openDirect(path: string): Promise<Draft> {
  const file = await open(path, 'w');
  return { write: (bytes) => file.writeFile(bytes), finish: () => file.close(), discard: () => closed(file) };
}

async function openBeside(path: string, mode: number | null): Promise<Draft> {
  await removeAbandoned(path);
  const beside = join(dirname(path), `${draftPrefix(path)}${process.pid}.${randomUUID()}.tmp`);
  const file = await open(beside, 'wx');
  let pending = true;
  const discard = async (): Promise<void> => {
    if (!pending) return;
    pending = false;
    await closed(file);
    await rm(beside, { force: true });
  };
  return {
    // Handing each piece to another thread and back takes several times as long as writing it.
    write: (bytes) => {
      writeFileSync(file.fd, bytes);
      return Promise.resolve();
    },
    finish: async () => {
      try {
        if (mode !== null) await file.chmod(mode);
        await file.sync();
        await file.close();
        await rename(beside, path);
        pending = false;
      } catch (error) {
        await discard();
        throw error;
      }
    },
    discard,
  };
}

/** Drafts of a path carry its name, this machine's and the process's. */
function draftPrefix(path: string): string {
  return `.${basename(path).slice(0, 100)}.${hostname().slice(0, 40)}.`;
}

/** Takes away drafts of processes of this machine that were killed while they wrote to the same path. */
async function removeAbandoned(path: string): Promise<void> {
  const prefix = draftPrefix(path);
  for (const name of await readdir(dirname(path))) {
    const owner = name.startsWith(prefix) && name.endsWith('.tmp') ? Number.parseInt(name.slice(prefix.length), 10) : 0;
    if (owner > 0 && !isRunning(owner)) await rm(join(dirname(path), name), { force: true });
  }
}

function isRunning(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Closed already is closed. */
async function closed(file: FileHandle): Promise<void> {
  await file.close().catch(() => undefined);
}

export function codeOf(error: unknown): string {
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
