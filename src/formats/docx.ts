import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import { zipParts } from '../input/zip-parts.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { blocksOf } from './blocks.ts';
import { headingStyles, isTextPart, repacked, withoutHidden } from './docx-parts.ts';
import { structureOf } from './html-structure.ts';
import { outlined } from './outline.ts';
import { pageOf } from './page.ts';
import type { Source } from './reader.ts';

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
  const { text, given } = structureOf(parseFragment(html));
  if (text.trim() === '') return { path, reason: 'holds no text' };
  return {
    path,
    record: source.record ?? null,
    group: source.group ?? {},
    format: 'docx',
    text,
    blocks: outlined(text, blocksOf(pageOf(text, given))),
    notes: notesOn(parts, hidden),
  };
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

function textIn(part: Uint8Array): string {
  return Buffer.from(part).toString('utf8');
}
