import type { FoundFile } from '../input/find-documents.ts';
import type { PassagePlace } from '../model/audit.ts';
import { type ReadFile, STDIN } from './read-file.ts';

/**
 * Reads the words at a place of one of these files once more; "" where they cannot be read again. Nothing of a document is kept
 * while others are read, so the few passages that a report quotes are fetched at the end.
 */
export function quoteFrom(files: readonly FoundFile[], readFile: ReadFile): (place: PassagePlace) => Promise<string> {
  return async ({ path, record, start, end }) => {
    const file = files.find((found) => found.path === path);
    if (file === undefined || file.file === STDIN) return '';
    for await (const read of readFile(file)) {
      if (!('reason' in read) && read.record === record) return read.text.slice(start, end);
    }
    return '';
  };
}
