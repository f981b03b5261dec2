import { basename } from 'node:path';
import { holdsHealthRecord } from './health-records.ts';
import { extensionOf, isNoDocument } from './passed-over.ts';

/** Extensions under which programs keep settings, reports and much else: only the content tells a document. */
const SHARED = new Set(['json', 'ndjson', 'jsonl', 'xml']);

/** Whether a file that nobody named outright is taken for a document: by its name, and by its beginning where names do not tell. */
export function mayBeDocument(file: string, extensions: ReadonlySet<string>): boolean {
  const extension = extensionOf(file);
  if (!extensions.has(extension) || isNoDocument(basename(file))) return false;
  return !SHARED.has(extension) || holdsHealthRecord(file);
}
