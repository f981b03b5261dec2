import { escapeHtml } from './html-text.ts';
import type { PdfRun } from './pdf-pages.ts';

/** A gap wider than this share of the type size is a blank that the file does not spell out. */
const BLANK = 0.15;

/** How often a word stands in the document, broken ones left out. */
export type WordCount = (word: string) => number;

/** The words of runs that belong to one paragraph as HTML, lines joined and bold kept. */
export function joinedHtml(runs: readonly PdfRun[], countOf: WordCount): string {
  const parts: { text: string; bold: boolean }[] = [];
  let last: PdfRun | null = null;
  for (const run of runs) {
    const before = parts.at(-1);
    if (run.text === '') continue;
    if (last !== null && before !== undefined) {
      const isNewLine = Math.abs(run.y - last.y) > Math.max(run.size, last.size, 1) * 0.5;
      if (isNewLine) joinLine(before, run.text, countOf);
      else if (run.x - (last.x + last.width) > Math.max(run.size, last.size) * BLANK && !/\s$/.test(before.text))
        before.text += ' ';
    }
    if (before !== undefined && (before.bold === run.bold || run.text.trim() === '')) before.text += run.text;
    else parts.push({ text: run.text, bold: run.bold });
    if (run.text.trim() !== '') last = run;
  }
  return parts
    .map(({ text, bold }) => {
      const html = escapeHtml(text.replaceAll('\u00ad', ''));
      return bold && text.trim() !== '' ? `<b>${html}</b>` : html;
    })
    .join('')
    .trim();
}

/** A word broken at the end of a line is made whole; "self-" before "medication" keeps its hyphen where one of the two is a word of its own. */
function joinLine(before: { text: string }, next: string, countOf: WordCount): void {
  const broken = /(\p{L}+)[-\u00ad\u2010]\s*$/u.exec(before.text);
  const rest = /^\p{Ll}+/u.exec(next.trimStart())?.[0];
  if (broken === null || rest === undefined) {
    if (!/\s$/.test(before.text)) before.text += ' ';
    return;
  }
  const half = broken[1] ?? '';
  before.text = before.text.trimEnd();
  if (countOf(half + rest) > 0 || (countOf(half) === 0 && countOf(rest) < 2) || before.text.endsWith('\u00ad'))
    before.text = before.text.slice(0, -1);
}

export function wordsOf(runs: readonly PdfRun[]): WordCount {
  const words = new Map<string, number>();
  for (const { text } of runs) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?![\p{L}]|[-\u00ad\u2010]\s*$)/gu))
      words.set(word, (words.get(word) ?? 0) + 1);
  }
  return (word) => words.get(word.toLowerCase()) ?? 0;
}

/** A table that goes on over the page, a sentence and an item that do, are one. */
export function joinedPages(pages: readonly string[]): string {
  return pages.reduce(joinPage, '');
}

function joinPage(before: string, page: string): string {
  if (before.endsWith('</table>') && page.startsWith('<table>')) {
    const rows = page.slice('<table>'.length);
    const header = firstRow(before.slice(before.lastIndexOf('<table>')));
    const repeated = firstRow(page);
    const more = header !== '' && wordsOnly(header) === wordsOnly(repeated) ? rows.replace(repeated, '') : rows;
    return before.slice(0, -'</table>'.length) + more;
  }
  const opening = /^((?:<(?:ul|li)>)*)<p [^>]*>(?=(?:<b>)?\p{Ll})/u.exec(page);
  const closing = /[\p{L},](<\/p>((?:<\/(?:ul|li)>)*))$/u.exec(before);
  if (opening === null || closing === null || depthOf(opening[1]) !== depthOf(closing[2])) return before + page;
  return `${before.slice(0, -(closing[1]?.length ?? 0))} ${page.slice(opening[0].length)}`;
}

/** The row that heads a table, which programs print again on every page. */
function firstRow(table: string): string {
  return /<tr>.*?<\/tr>/su.exec(table)?.[0] ?? '';
}

function wordsOnly(html: string): string {
  return html.replace(/ data-page="\d+"/g, '').replace(/<\/?(?:th|td|b)>/g, ' ');
}

function depthOf(tags: string | undefined): number {
  return tags === undefined ? 0 : tags.split('<').length;
}
