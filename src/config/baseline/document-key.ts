import { relative, resolve } from 'node:path';
import type { DocumentAudit } from '../../model/audit.ts';

/** How a baseline names a document: by its path from the baseline's own folder, and its record where a file holds several. */
export function documentKey({ path, record }: Pick<DocumentAudit, 'path' | 'record'>, folder: string): string {
  const from = relative(folder, resolve(path)).replaceAll('\\', '/');
  return record === null ? from : `${from}#${record}`;
}

/** The file that a key names, from the baseline's folder. */
export function fileOf(key: string): string {
  return key.replace(/#.*$/s, '');
}
