import { parseFragment } from 'parse5';
import type { Document, Unreadable } from '../model/document.ts';
import { guessedWord } from './doc/guessed-word.ts';
import { readWord } from './doc/read-word.ts';
import type { Source } from './reader.ts';
import { structuredDocument } from './structured-document.ts';

/**
 * Reads a document of Word 97 to 2003: titles and lists by their styles and properties, tables by their rows. Deleted text of tracked
 * changes, comments, hidden text, and page headers and footers are left out; footnotes and text boxes stand at the end.
 */
export async function readDoc(source: Source, bytes: Uint8Array): Promise<Document | Unreadable> {
  const { path } = source;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = readWord(buffer);
  if (read === 'encrypted')
    return { path, reason: 'is protected with a password: take the password off in Word and save it again' };
  const word = read === 'unknown' ? await guessedWord(buffer) : read;
  if (word === 'damaged' || word === null)
    return { path, reason: 'is damaged or older than Word 97: open it in Word and save it as .docx' };
  const notes: string[] = [];
  if (read === 'unknown')
    notes.push('Titles and lists were told by their wording: saved as .docx, this document can be read more closely.');
  if (word.hasPageEdges) notes.push('Page headers and footers were not read.');
  if (word.hidden > 0)
    notes.push(`Hidden text was left out (${word.hidden} ${word.hidden === 1 ? 'place' : 'places'}).`);
  return structuredDocument(source, { format: 'doc', root: parseFragment(word.html), notes });
}
