import { parseFragment } from 'parse5';
import type { Document, Unreadable } from '../model/document.ts';
import type { Source } from './reader.ts';
import { RtfReader } from './rtf-reader.ts';
import { rtfTokens } from './rtf-tokens.ts';
import { structuredDocument } from './structured-document.ts';

/**
 * Reads Rich Text as record systems write it. Deleted text of tracked changes, comments, hidden text, and page headers and footers
 * are left out; footnotes and text boxes stand at the end.
 */
export function readRtf(source: Source, bytes: Uint8Array): Promise<Document | Unreadable> {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const reader = new RtfReader();
  for (const token of rtfTokens(latin)) reader.token(token);
  const root = parseFragment(reader.finished());
  const notes: string[] = [];
  if (reader.hasPageEdges) notes.push('Page headers and footers were not read.');
  if (reader.hidden > 0)
    notes.push(`Hidden text was left out (${reader.hidden} ${reader.hidden === 1 ? 'place' : 'places'}).`);
  return Promise.resolve(structuredDocument(source, { format: 'rtf', root, notes }));
}
