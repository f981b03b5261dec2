import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
