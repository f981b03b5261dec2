import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The names under which a configuration is looked for, in this order. */
const NAMES = ['recovery-audit.yaml', 'recovery-audit.yml'];

/** The configuration for what is audited. Null where none is found. */
export function findConfig(paths: readonly string[], cwd: string): string | null {
  return findUpwards(NAMES, paths, cwd);
}

/**
 * A file of one of these names for what is audited: looked for in the folder that all paths share and in those above it, then in the
 * working directory and those above it. A search ends at a folder that holds `.git`, and at the top. Null where none is found.
 */
export function findUpwards(names: readonly string[], paths: readonly string[], cwd: string): string | null {
  return upwards(names, sharedFolder(paths, cwd)) ?? upwards(names, cwd);
}

function upwards(names: readonly string[], start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    const found = names.map((name) => join(folder, name)).find(isFile);
    if (found !== undefined) return found;
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return null;
  }
}

/** The deepest folder that holds all of the paths; a pattern stands in the folder before its first `*`. */
function sharedFolder(paths: readonly string[], cwd: string): string {
  const folders = paths.map((path) => folderOf(resolve(cwd, path.replace(/[*?[{].*$/, ''))));
  const [first = cwd, ...others] = folders;
  let shared = first;
  while (!others.every((folder) => holds(shared, folder))) shared = dirname(shared);
  return shared;
}

const folderOf = (path: string): string =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);

const holds = (folder: string, inner: string): boolean =>
  folder === inner || dirname(folder) === folder || inner.startsWith(`${folder}/`) || inner.startsWith(`${folder}\\`);

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
