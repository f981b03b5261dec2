import { type DrawnTable, drawnTable } from './pdf-columns.ts';
import { withoutEdges } from './pdf-edges.ts';
import { linesOn, type PdfLine } from './pdf-lines.ts';
import type { PdfPage } from './pdf-pages.ts';
import { gapBetween, isEmptyLineBetween, lineGaps, usualGap } from './pdf-spacing.ts';
import { joinedHtml, joinedPages, type WordCount, wordsOf } from './pdf-words.ts';

/** All in shares of the type size. */
const TITLE_SIZE = 1.12;
const LINE_GAP = 1.25;
const SAME_SIZE = 0.5;

interface Manner {
  /** The type size of running text, and the larger ones from the largest down, in points. */
  readonly body: number;
  readonly titles: readonly number[];
  /** Where lines end that are full. */
  readonly margin: number;
  /** The usual distance between lines. */
  readonly gap: number;
  readonly countOf: WordCount;
}

/** A PDF without tags as HTML: lines, paragraphs, titles and tables told by where the words stand. */
export function drawnHtml(pages: readonly PdfPage[]): string {
  const read = withoutEdges(pages.map((page) => ({ height: page.height, lines: linesOn(page) })));
  const manner = mannerOf(read.flat(), wordsOf(pages.flatMap((page) => page.runs)));
  return joinedPages(pages.map((page, i) => pageHtml(read[i] ?? [], page.number, manner)));
}

function mannerOf(lines: readonly PdfLine[], countOf: WordCount): Manner {
  const letters = new Map<number, number>();
  for (const segment of lines.flatMap((line) => line.segments)) {
    const size = Math.round(segment.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + segment.text.length);
  }
  const [body = 0] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  const titles = [...letters.keys()].filter((size) => size > body * TITLE_SIZE).sort((a, b) => b - a);
  const margin = Math.max(0, ...lines.map((line) => line.segments.at(-1)?.right ?? 0));
  const gap = usualGap(lineGaps(lines));
  return { body, titles, margin, gap, countOf };
}

function pageHtml(lines: readonly PdfLine[], page: number, manner: Manner): string {
  const html: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const above = lines[at - 1];
    if (above !== undefined && isEmptyLineBetween(gapBetween(above, line), manner.gap)) html.push('<p></p>');
    const table = drawnTable(lines, at, (one) => levelOf(one, manner) > 0);
    if (table !== null) {
      html.push(tableHtml(table, page, manner));
      at = table.next;
      continue;
    }
    let last = at;
    while (goesOn(lines[last], lines[last + 1], manner) && !areCounted(line, lines[last + 1])) last += 1;
    html.push(blockHtml(lines.slice(at, last + 1), page, manner));
    at = last + 1;
  }
  return html.join('');
}

/** A line goes on in the next where that is close below it, in the same type, and its first word would not have fitted. */
function goesOn(line: PdfLine | undefined, next: PdfLine | undefined, { margin, gap }: Manner): boolean {
  if (line === undefined || next === undefined || next.bullet || next.segments.length > 1) return false;
  const [first] = next.segments;
  const last = line.segments.at(-1);
  if (first === undefined || last === undefined || Math.abs(line.size - next.size) > SAME_SIZE) return false;
  if (line.y - next.y > next.size * gap * LINE_GAP) return false;
  const word = first.text.split(' ')[0] ?? '';
  const width = ((first.right - first.x) * word.length) / Math.max(1, first.text.length);
  return last.right + width + next.size * 0.25 > margin - next.size * 0.5;
}

/** Whether two lines begin with a number or a letter each, as steps do that are counted: "A." and "B.". */
function areCounted(line: PdfLine, next: PdfLine | undefined): boolean {
  return [line, next].every((one) => /^(?:\d{1,2}|\p{L})[.)]\s/u.test(one?.segments[0]?.text ?? ''));
}

/** 1 for the largest type that is larger than that of running text; 0 for running text. */
function levelOf(line: PdfLine, { titles }: Manner): number {
  return titles.indexOf(Math.round(line.size * 2) / 2) + 1;
}

function blockHtml(lines: readonly PdfLine[], page: number, manner: Manner): string {
  const { countOf } = manner;
  const [first] = lines;
  const level = first === undefined ? 0 : levelOf(first, manner);
  const words = lines
    .map(
      (line, i) =>
        (i === 0 ? '' : ' ') +
        line.segments.map((segment) => joinedHtml(segment.runs, countOf)).join(level > 0 ? ' ' : '\t'),
    )
    .join('');
  const whole = lines.every((line) => line.segments.length === 1)
    ? joinedHtml(
        lines.flatMap((line) => line.segments.flatMap((segment) => segment.runs)),
        countOf,
      )
    : words;
  if (first?.bullet === true) return `<ul><li data-page="${page}">${whole}</li></ul>`;
  const tag = level > 0 ? `h${Math.min(6, level)}` : 'p';
  return `<${tag} data-page="${page}">${whole}</${tag}>`;
}

function tableHtml({ rows }: DrawnTable, page: number, { countOf }: Manner): string {
  const html = rows.map((row) => {
    const cells = row.map((segments) => {
      const words = joinedHtml(
        segments.flatMap((segment) => segment.runs),
        countOf,
      );
      return `<td>${words === '' ? '' : `<p data-page="${page}">${words}</p>`}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${html.join('')}</table>`;
}
