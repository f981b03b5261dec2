import type { Document, Unreadable } from '../model/document.ts';
import type { Source } from './reader.ts';

export function readDocx(source: Source, bytes: Uint8Array): Promise<Document | Unreadable> {
  return Promise.resolve({
    path: source.path,
    reason: `is a Word file of ${bytes.length} bytes, which this version does not read`,
  });
}
