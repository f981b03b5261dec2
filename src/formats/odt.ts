import { parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { zipParts } from '../input/zip-parts.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { OdtReader } from './odt-reader.ts';
import type { Source } from './reader.ts';
import { structuredDocument } from './structured-document.ts';

const DAMAGED = 'is damaged: open it in LibreOffice or Word and save it again';
const PARTS = ['styles.xml', 'content.xml'];

/**
 * Reads an OpenDocument text. Tracked changes are read as accepted; comments, hidden text, tables of contents, and page headers
 * and footers are left out; footnotes and text boxes stand at the end.
 */
export async function readOdt(source: Source, bytes: Uint8Array): Promise<Document | Unreadable> {
  const { path } = source;
  const unpacked = await zipParts(bytes, (name) => PARTS.includes(name) || name === 'META-INF/manifest.xml');
  if ('reason' in unpacked) return { path, reason: unpacked.reason };
  const manifest = textOf(unpacked.parts.get('META-INF/manifest.xml'));
  if (manifest.includes('encryption-data'))
    return { path, reason: 'is protected with a password: take the password off and save it again' };
  const reader = new OdtReader();
  for (const part of PARTS) if (!follow(reader, textOf(unpacked.parts.get(part)))) return { path, reason: DAMAGED };
  const notes =
    reader.hidden === 0
      ? []
      : [`Hidden text was left out (${reader.hidden} ${reader.hidden === 1 ? 'place' : 'places'}).`];
  if (/<style:(?:header|footer)[ >].*?<text:p[^>]*>[^<]/s.test(textOf(unpacked.parts.get('styles.xml'))))
    notes.unshift('Page headers and footers were not read.');
  return structuredDocument(source, { format: 'odt', root: parseFragment(reader.finished()), notes });
}

function follow(reader: OdtReader, xml: string): boolean {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    reader.open(tag.name, tag.attributes);
  });
  parser.on('closetag', () => {
    reader.close();
  });
  parser.on('text', (text) => {
    reader.text(text);
  });
  let isWhole = true;
  parser.on('error', () => {
    isWhole = false;
  });
  try {
    if (xml !== '') parser.write(xml).close();
  } catch {
    return false;
  }
  return isWhole;
}

function textOf(part: Uint8Array | undefined): string {
  return part === undefined ? '' : Buffer.from(part).toString('utf8');
}
