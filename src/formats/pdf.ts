import { parseFragment } from 'parse5';
import type { Document, Unreadable } from '../model/document.ts';
import { drawnHtml } from './pdf-drawn.ts';
import { pdfPages } from './pdf-pages.ts';
import { taggedHtml } from './pdf-tagged.ts';
import type { Source } from './reader.ts';
import { structuredDocument } from './structured-document.ts';

/** Fewer letters than this on all pages together are the stamp of a scanner. */
const LEAST_LETTERS = 20;

/** Reads a PDF: by its tags where it has them, as Word and LibreOffice write them, otherwise by where its words stand on the page. */
export async function readPdf(source: Source, bytes: Uint8Array): Promise<Document | Unreadable> {
  const { path } = source;
  const read = await pdfPages(bytes);
  if ('reason' in read) return { path, reason: read.reason };
  const { pages, leftOut } = read;
  const letters = pages.reduce((sum, page) => sum + lettersOn(page.runs), 0);
  if (letters < LEAST_LETTERS)
    return {
      path,
      reason: 'has no text, only pictures of pages: it needs text recognition (OCR) before it can be read',
    };
  const notes: string[] = [];
  const silent = pages.filter((page) => lettersOn(page.runs) === 0).map((page) => page.number);
  if (silent.length > 0)
    notes.push(
      `${silent.length === 1 ? 'Page' : 'Pages'} ${silent.join(', ')} ${silent.length === 1 ? 'has' : 'have'} no text, and may be a scan.`,
    );
  if (leftOut > 0) notes.push(`The last ${leftOut} pages were not read.`);
  const tagged = taggedHtml(pages);
  if (tagged === null) notes.push('Titles, lists and tables were told by where the words stand on the page.');
  const root = parseFragment(tagged ?? drawnHtml(pages));
  return structuredDocument(source, { format: 'pdf', root, notes, paged: true });
}

function lettersOn(runs: readonly { readonly text: string }[]): number {
  return runs.reduce((sum, run) => sum + (run.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}
