import { parseFragment } from 'parse5';
import WordExtractor from 'word-extractor';
import type { Document, Unreadable } from '../model/document.ts';
import { docHtml } from './doc-html.ts';
import { docParts } from './doc-rows.ts';
import type { Source } from './reader.ts';
import { structuredDocument } from './structured-document.ts';

/** The parts of a file that the extractor gives, with an option that its types leave out: without it, curly quotes are made straight. */
interface Extracted {
  getBody(options?: { readonly filterUnicode: boolean }): string;
  getFootnotes(options?: { readonly filterUnicode: boolean }): string;
  getEndnotes(options?: { readonly filterUnicode: boolean }): string;
  getHeaders(options?: { readonly includeFooters?: boolean }): string;
}

const SECTOR = 512;
const AS_WRITTEN = { filterUnicode: false };

/** Reads a document of Word 97 to 2003: its words and the cells of its tables; titles are told by their wording, since styles are not read. */
export async function readDoc(source: Source, bytes: Uint8Array): Promise<Document | Unreadable> {
  const { path } = source;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isEncrypted(buffer))
    return { path, reason: 'is protected with a password: take the password off in Word and save it again' };
  const extracted = await extract(buffer);
  if (extracted === null)
    return { path, reason: 'is damaged or older than Word 97: open it in Word and save it as .docx' };
  const body = [extracted.getBody(AS_WRITTEN), extracted.getFootnotes(AS_WRITTEN), extracted.getEndnotes(AS_WRITTEN)];
  const text = body.filter((part) => part.trim() !== '').join('\n');
  const root = parseFragment(docHtml(docParts(text.replaceAll('\r', '\n'))));
  const notes = [
    'Titles and lists were told by their wording: saved as .docx, this document can be read more closely.',
  ];
  if (extracted.getHeaders({ includeFooters: true }).trim() !== '')
    notes.push('Page headers and footers were not read.');
  return structuredDocument(source, { format: 'doc', root, notes });
}

async function extract(buffer: Buffer): Promise<Extracted | null> {
  try {
    return await new WordExtractor().extract(buffer);
  } catch {
    return null;
  }
}

/** Bit 8 of the flags at byte 10 of the block that begins with A5EC; from Microsoft's [MS-DOC], section 2.5.2, FibBase. */
function isEncrypted(buffer: Buffer): boolean {
  for (let at = SECTOR; at + 12 <= buffer.length; at += SECTOR) {
    if (buffer.readUInt16LE(at) === 0xa5ec) return (buffer.readUInt16LE(at + 10) & 0x0100) !== 0;
  }
  return false;
}
