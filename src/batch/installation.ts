import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../model/diagnostic.ts';

/** Where the program stands on this machine. */
export interface Installation {
  /** The folder that holds package.json, rules/ and dist/. */
  readonly folder: string;
  readonly version: string;
}

/** Found from where this code runs, source or bundle: the working directory has no say in it. */
export function installation(): Installation {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const version = typeof about === 'object' && about !== null && 'version' in about ? about.version : null;
  return { folder, version: typeof version === 'string' ? version : 'unknown' };
}

/** A JSON file that the build left in dist/. Throws a UsageError where there is none. */
export function builtFile({ folder }: Installation, name: string): unknown {
  const path = join(folder, 'dist', name);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new UsageError(`Cannot read ${path}: run "npm run build" in ${folder}.`, { cause });
  }
}
