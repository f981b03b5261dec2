import { readDocument } from '../formats/read-document.ts';
import { isReadable } from '../formats/reader.ts';
import type { FoundFile } from '../input/find-documents.ts';
import { type BytesRead, readBytes } from '../input/read-bytes.ts';
import type { Document, Unreadable } from '../model/document.ts';

/** Reads a file into the documents that it holds. What cannot be read comes back with its reason. */
export async function readFile({ file, path }: FoundFile): Promise<readonly Document[] | Unreadable> {
  return documentsIn(path, readBytes(file));
}

export async function documentsIn(path: string, read: BytesRead): Promise<readonly Document[] | Unreadable> {
  if ('reason' in read) return { path, reason: read.reason };
  const document = await readDocument({ path, bytes: read.bytes });
  return isReadable(document) ? [document] : document;
}
