import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mayBeDocument } from './may-be-document.ts';
import { isPassedFolder } from './passed-over.ts';
import { reasonOf } from './read-bytes.ts';

/** What a folder is searched for, and what is told of the rest. */
export interface Walk {
  readonly extensions: ReadonlySet<string>;
  readonly take: (file: string) => void;
  /** A file that is no document, or of a format without a reader. */
  readonly pass: (file: string) => void;
  readonly fail: (folder: string, reason: string) => void;
}

/** Searches a folder and those inside it. A link is followed, and no folder is entered twice, so that loops end. */
export function walkFolder(folder: string, walk: Walk): void {
  const entered = new Set<string>();
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    try {
      const real = realpathSync(next);
      if (entered.has(real)) continue;
      entered.add(real);
      for (const inner of readFolder(next, walk)) waiting.push(inner);
    } catch (error) {
      walk.fail(next, reasonOf(error));
    }
  }
}

/** Takes the files of one folder and returns the folders in it. */
function readFolder(folder: string, walk: Walk): readonly string[] {
  const folders: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    const kind = entry.isSymbolicLink()
      ? linkedKind(file)
      : entry.isDirectory()
        ? 'folder'
        : entry.isFile()
          ? 'file'
          : 'other';
    if (kind === 'folder') {
      if (!isPassedFolder(entry.name)) folders.push(file);
    } else if (kind === 'file' && mayBeDocument(file, walk.extensions)) walk.take(file);
    else walk.pass(file);
  }
  return folders;
}

function linkedKind(file: string): 'folder' | 'file' | 'other' {
  try {
    const about = statSync(file);
    return about.isDirectory() ? 'folder' : about.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}
