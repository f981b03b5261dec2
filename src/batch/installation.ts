import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../model/diagnostic.ts';
import type { RulePack } from '../model/pack.ts';
import { packFromFiles } from '../rules/pack-files.ts';

/** Where the program stands on this machine. */
export interface Installation {
  /** The folder that holds package.json, rules/ and dist/. */
  readonly folder: string;
  readonly version: string;
}

/** Found from where this code runs, source or bundle: the working directory has no say in it. */
export function installation(): Installation {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new UsageError('The program cannot find its own package.json: install it again as a whole.');
    folder = parent;
  }
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const version = typeof about === 'object' && about !== null && 'version' in about ? about.version : null;
  return { folder, version: typeof version === 'string' ? version : 'unknown' };
}

/** A JSON file that the build left in dist/. Throws a UsageError where there is none. */
export function builtFile(home: Installation, name: string): unknown {
  return fromBuild(home, name, (path): unknown => JSON.parse(readFileSync(path, 'utf8')));
}

/** The names of the shipped rules' files in dist/. */
export const PACK_FILES = { rules: 'rules.json', table: 'phrases.bin', phrases: 'phrases.json' } as const;

/** The shipped rules as they were built. Throws a UsageError where there are none. */
export function builtPack(home: Installation): RulePack {
  const read = (name: string): string => fromBuild(home, name, (path) => readFileSync(path, 'utf8'));
  const table = fromBuild(home, PACK_FILES.table, (path) => readFileSync(path));
  return packFromFiles(read(PACK_FILES.rules), table, () => read(PACK_FILES.phrases));
}

function fromBuild<T>({ folder }: Installation, name: string, read: (path: string) => T): T {
  const path = join(folder, 'dist', name);
  try {
    return read(path);
  } catch (cause) {
    throw new UsageError(`Cannot read ${path}: run "npm run build" in ${folder}.`, { cause });
  }
}
