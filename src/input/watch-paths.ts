import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../model/diagnostic.ts';

/** Changes that come within this many ms are one: an editor writes a file in several steps. */
const SETTLED = 120;
/** Folders that change without any document changing. */
const BESIDE = /(?:^|[\\/])(?:\.git|node_modules)(?:[\\/]|$)/;

/**
 * Calls back some moments after anything in the paths changed: folders with all below them, a file through its folder, since
 * editors put a new file in its place. Returns what ends it. Throws a UsageError where the system cannot watch.
 */
export function watchPaths(paths: readonly string[], changed: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const notice = (name: string | null): void => {
    if (name !== null && BESIDE.test(name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(changed, SETTLED);
  };
  const watchers: FSWatcher[] = [];
  const end = (): void => {
    clearTimeout(waiting);
    for (const watcher of watchers) watcher.close();
  };
  try {
    for (const path of paths) watchers.push(watcherOf(resolve(path.replace(/[*?[{].*$/, '')), notice));
  } catch (cause) {
    end();
    throw new UsageError('This system cannot watch so many files: name fewer folders.', { cause });
  }
  return end;
}

function watcherOf(path: string, notice: (name: string | null) => void): FSWatcher {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const watcher = isFolder
    ? watch(path, { recursive: true }, (_, name) => {
        notice(name);
      })
    : watch(dirname(path), (_, name) => {
        if (name === null || name === basename(path)) notice(name);
      });
  // A folder that is taken away while it is watched is a change like others.
  watcher.on('error', () => {
    notice(null);
  });
  return watcher;
}
