import type { Span } from '../model/place.ts';
import type { CellDraft } from './draft.ts';
import { answer } from './labels.ts';
import type { Line } from './lines.ts';
import type { TableRead } from './page.ts';
import { isWordy, withoutEmphasis, wordsIn } from './spans.ts';

const TAB = 9;
const PIPE = 124;
const DELIMITER = /^\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?$/;

/** A table of pipes (with or without Markdown's row of dashes) or of tabs that begins on this line, or null. */
export function tableAt(text: string, lines: readonly Line[], at: number, table: number): TableRead | null {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined) return null;
  if (line.pipes > 0 && next.pipes > 0) return pipeTable(text, lines, at, table);
  if (line.tabs > 0 && next.tabs > 0) return tabTable(text, lines, at, table);
  return null;
}

export function isDelimiter(text: string, line: Line): boolean {
  return (
    !line.wordy &&
    line.pipes + 1 > 1 &&
    line.end - line.start < 2000 &&
    DELIMITER.test(text.slice(line.start, line.end))
  );
}

function pipeTable(text: string, lines: readonly Line[], at: number, table: number): TableRead | null {
  const marked = isDelimiter(text, lines[at + 1] ?? EMPTY);
  let next = at;
  const rows: (readonly Span[])[] = [];
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.pipes === 0) break;
    if (!isDelimiter(text, line)) rows.push(cellsBetween(text, line, PIPE));
  }
  const first = rows[0];
  if (first === undefined || (!marked && !isPlainTable(text, rows))) return null;
  return { drafts: cellDrafts(text, rows, table, marked || isHeaderRow(text, rows)), next };
}

const EMPTY: Line = {
  start: 0,
  end: 0,
  indent: 0,
  wordy: false,
  upper: 0,
  lower: 0,
  words: 0,
  colon: -1,
  gap: -1,
  pipes: 0,
  tabs: 0,
  fill: -1,
};

/** Without a row of dashes: two rows or more of the same number of cells, that are not "Label: value | Label: value". */
function isPlainTable(text: string, rows: readonly (readonly Span[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some((row) => Math.abs(row.length - width) > 1)) return false;
  const labels = rows[0]?.filter((cell) => /^[^:]{1,40}:\s/.test(text.slice(cell.start, cell.end))).length ?? 0;
  return labels * 2 < width;
}

function tabTable(text: string, lines: readonly Line[], at: number, table: number): TableRead | null {
  const rows: (readonly Span[])[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.tabs === 0) break;
    rows.push(cellsBetween(text, line, TAB));
  }
  const first = rows[0];
  if (first === undefined || !isPlainTable(text, rows)) return null;
  return { drafts: cellDrafts(text, rows, table, isHeaderRow(text, rows)), next };
}

/**
 * Whether the first row of a table heads its columns: three short titles or more that begin with capitals, over rows that are
 * empty, longer, or mostly figures. Two columns are a form and have no header unless it is marked.
 */
export function isHeaderRow(text: string, rows: readonly (readonly Span[])[]): boolean {
  const [first, ...below] = rows;
  if (first === undefined || first.length < 3 || !isTitleRow(text, first)) return false;
  const cells = below.flat().filter((cell) => isWordy(text, cell.start, cell.end));
  if (cells.length * 2 <= below.length * first.length) return true;
  const figures = cells.filter((cell) => /\d/.test(text.slice(cell.start, cell.end))).length;
  if (figures * 2 >= cells.length) return true;
  return meanLength(first) < meanLength(cells);
}

/** Short titles, at least two of them; one column, that of the row's own names, may have none. */
export function isTitleRow(text: string, row: readonly Span[]): boolean {
  const titles = row.filter((cell) => cell.end > cell.start);
  return titles.length > 1 && titles.length >= row.length - 1 && titles.every((cell) => isColumnTitle(text, cell));
}

function isColumnTitle(text: string, cell: Span): boolean {
  const title = text.slice(cell.start, cell.end);
  return (
    /^[^\p{L}\d]*\p{Lu}/u.test(title) && !/[!?:]$|\p{Ll}{3}\.$/u.test(title) && wordsIn(text, cell.start, cell.end) <= 5
  );
}

function meanLength(cells: readonly Span[]): number {
  return cells.reduce((sum, cell) => sum + cell.end - cell.start, 0) / Math.max(1, cells.length);
}

/** Cells between separators; the outer pipes of a row that begins with one hold nothing. */
function cellsBetween(text: string, line: Line, separator: number): readonly Span[] {
  const cells: Span[] = [];
  let from = line.start;
  let end = line.end;
  if (separator === PIPE && text.charCodeAt(from) === separator) {
    from += 1;
    if (end > from && text.charCodeAt(end - 1) === separator) end -= 1;
  }
  for (let i = from; i <= end; i += 1) {
    if (i < end && (text.charCodeAt(i) !== separator || text.charCodeAt(i - 1) === 92)) continue;
    cells.push(cellValue(text, from, i));
    from = i + 1;
  }
  return cells;
}

function cellValue(text: string, start: number, end: number): Span {
  const value = withoutEmphasis(text, start, end);
  return isWordy(text, value.start, value.end) ? value : answer(text, value.start, value.end);
}

export function cellDrafts(
  text: string,
  rows: readonly (readonly Span[])[],
  table: number,
  headed: boolean,
): readonly CellDraft[] {
  const header = headed ? rows[0] : undefined;
  return rows.flatMap((row, r) =>
    row.map((cell, column): CellDraft => {
      const isHeader = headed && r === 0;
      const above = header?.[column];
      const first = row[0];
      return {
        kind: 'cell',
        start: cell.start,
        end: cell.end,
        header: isHeader,
        table,
        row: r,
        column,
        columnHeader: !isHeader && above !== undefined && isWordy(text, above.start, above.end) ? above : null,
        rowHeader: !isHeader && column > 0 && first !== undefined && first.end > first.start ? first : null,
      };
    }),
  );
}
