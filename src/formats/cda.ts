import type { Content } from '../input/content.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { cdaDocuments } from './cda/documents.ts';
import type { ReadContext, Source } from './reader.ts';
import { xmlTree } from './xml-tree.ts';

const NO_TEXT = 'holds no text: its sections are empty';

/** Reads an HL7 C-CDA document: its sections with their narrative, or the document that it wraps (PDF, RTF, text). */
export async function* readCda(
  source: Source,
  content: Content,
  context: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  const { path } = source;
  const read = content.whole();
  const root = 'reason' in read ? read : xmlTree(read.bytes);
  if ('reason' in root) {
    yield { path, reason: root.reason };
    return;
  }
  let isEmpty = true;
  for await (const document of cdaDocuments(source, root, context)) {
    isEmpty = false;
    yield document;
  }
  if (isEmpty) yield { path, reason: NO_TEXT };
}
