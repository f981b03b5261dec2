import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import { zipParts } from '../input/zip-parts.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { docxComments } from './docx-comments.ts';
import { headingStyles, isTextPart, repacked, withoutHidden } from './docx-parts.ts';
import type { Source } from './reader.ts';
import { structuredDocument } from './structured-document.ts';

const DAMAGED = 'is damaged: open it in Word and save it again';

/**
 * Reads a Word file (2007 and later). Its canonical text is put together: a line a paragraph, tabs between the cells of a row.
 * Deleted text of tracked changes, comments and hidden text are left out, as Word does when it prints the final text.
 */
export async function readDocx(source: Source, bytes: Uint8Array): Promise<Document | Unreadable> {
  const { path } = source;
  const unpacked = await zipParts(bytes, isTextPart);
  if ('reason' in unpacked) return { path, reason: unpacked.reason };
  const parts = new Map(unpacked.parts);
  const hidden = hideHidden(parts);
  const html = await toHtml(parts);
  if (html === null) return { path, reason: DAMAGED };
  return structuredDocument(source, {
    format: 'docx',
    root: parseFragment(html),
    comments: docxComments(partText(parts, 'word/comments.xml'), partText(parts, 'word/document.xml')),
    notes: notesOn(parts, hidden),
  });
}

function hideHidden(parts: Map<string, Uint8Array>): number {
  let count = 0;
  for (const [name, part] of parts) {
    if (!/^word\/(?:document|footnotes|endnotes)\d*\.xml$/.test(name)) continue;
    const { xml, hidden } = withoutHidden(textIn(part));
    if (hidden > 0) parts.set(name, Buffer.from(xml));
    count += hidden;
  }
  return count;
}

async function toHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<string | null> {
  const styles = parts.get('word/styles.xml');
  try {
    const result = await mammoth.convertToHtml(
      { buffer: repacked(parts) },
      {
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          'u => u',
          ...(styles === undefined ? [] : headingStyles(textIn(styles))),
        ],
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return result.value;
  } catch {
    return null;
  }
}

function notesOn(parts: ReadonlyMap<string, Uint8Array>, hidden: number): readonly string[] {
  const notes: string[] = [];
  const names = [...parts].filter(
    ([name, part]) => /^word\/(?:header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(textIn(part)),
  );
  if (names.length > 0) notes.push('Page headers and footers were not read.');
  if (hidden > 0) notes.push(`Hidden text was left out (${hidden} ${hidden === 1 ? 'place' : 'places'}).`);
  return notes;
}

function partText(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  return part === undefined ? '' : textIn(part);
}

function textIn(part: Uint8Array): string {
  return Buffer.from(part).toString('utf8');
}
