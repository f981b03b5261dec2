import type { Span } from '../model/place.ts';
import { type CellDraft, type Draft, field, paragraph } from './draft.ts';
import { answer } from './labels.ts';
import type { Line } from './lines.ts';
import { boxAt } from './lists.ts';
import { isWordy, wordsIn } from './spans.ts';
import { cellDrafts, isHeaderRow, isTitleRow } from './tables.ts';

/** Lines set in columns by blanks, and the first line behind them. */
export interface ColumnsRead {
  readonly drafts: readonly Draft[];
  readonly next: number;
  readonly isTable: boolean;
}

interface Row {
  readonly cells: readonly Span[];
  /** Columns at which the cells begin. */
  readonly starts: readonly number[];
}

/** Cells that begin within so many columns of one another stand below one another. */
const TOLERANCE = 1;
const MOST_WORDS_OF_LABEL = 4;

/** A table or form whose columns are made with blanks, beginning on this line, or null. */
export function columnsAt(text: string, lines: readonly Line[], at: number, table: number): ColumnsRead | null {
  const first = rowOf(text, lines[at]);
  if (first === null) return null;
  const rows: Row[] = [first];
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const row = rowOf(text, lines[next]);
    if (row === null) break;
    rows.push(row);
  }
  const drafts = blankTable(text, rows, lines[next], table) ?? alignedTable(text, rows, table);
  if (drafts !== null) return { drafts, next, isTable: true };
  const pairs = pairsOf(text, rows);
  return pairs === null ? null : { drafts: pairs, next, isTable: false };
}

/** The cells of a line, each of them words or a blank to fill in but not both; null where the line has labels, boxes or no gap. */
function rowOf(text: string, line: Line | undefined): Row | null {
  if (line === undefined || line.gap < 0 || line.colon >= 0 || line.pipes > 0 || line.tabs > 0) return null;
  const cells: Span[] = [];
  const starts: number[] = [];
  let from = line.start;
  const content = text.slice(line.start, line.end);
  for (const gap of content.matchAll(/(?<=[^.!?]) {2,}|(?<=[.!?]) {3,}|(?<=[._]{3}) {2,}|$/g)) {
    const to = line.start + gap.index;
    if (!isCell(text, from, to)) return null;
    cells.push(isWordy(text, from, to) ? { start: from, end: to } : answer(text, from, to));
    starts.push(line.indent + from - line.start);
    from = to + gap[0].length;
  }
  return cells.length < 2 ? null : { cells, starts };
}

function isCell(text: string, start: number, end: number): boolean {
  const cell = text.slice(start, end);
  if (boxAt(text, start, end) !== null && !/^[_.]+$/.test(cell)) return false;
  if (/:(?:\s|$)/.test(cell)) return false;
  const blank = /_{3,}|\.{4,}|…/.test(cell);
  return !blank || !isWordy(cell, 0, cell.length);
}

/** A row of titles over lines of dots: "Date   Problem   Initials" and nothing filled in. */
function blankTable(
  text: string,
  rows: readonly Row[],
  below: Line | undefined,
  table: number,
): readonly CellDraft[] | null {
  const [titles] = rows;
  if (titles === undefined || rows.length > 1 || titles.cells.length < 3 || below === undefined) return null;
  if (below.wordy || below.fill < 0 || !isTitleRow(text, titles.cells)) return null;
  return cellDrafts(text, [titles.cells], table, true);
}

/** Three columns or more, every cell below one of the widest row. */
function alignedTable(text: string, rows: readonly Row[], table: number): readonly CellDraft[] | null {
  const widest = rows.reduce((wide, row) => (row.cells.length > wide.cells.length ? row : wide));
  if (rows.length < 2 || widest.cells.length < 3) return null;
  const isRegular = rows.every((row) => row.cells.length === widest.cells.length);
  const most = rows.filter((row) => row.cells.length >= widest.cells.length - 1).length;
  if (!isRegular && (most * 3 < rows.length * 2 || !rows.every((row) => isBelow(row, widest)))) return null;
  const grid = rows.map((row) => (isRegular ? row.cells : placedBelow(row, widest)));
  return cellDrafts(text, grid, table, isHeaderRow(text, grid));
}

function isBelow(row: Row, widest: Row): boolean {
  return row.starts.every((start) => widest.starts.some((column) => Math.abs(column - start) <= TOLERANCE));
}

/** The cells of a row in the columns of the widest; a column without one gets an empty span behind the cell before it. */
function placedBelow(row: Row, widest: Row): readonly Span[] {
  let before = row.cells[0]?.start ?? 0;
  return widest.starts.map((column) => {
    const cell = row.cells[row.starts.findIndex((start) => Math.abs(column - start) <= TOLERANCE)];
    if (cell === undefined) return { start: before, end: before };
    before = cell.end;
    return cell;
  });
}

/** A form without colons: "Next of kin      Sister, details on system", two lines or more with their answers below one another. */
function pairsOf(text: string, rows: readonly Row[]): readonly Draft[] | null {
  const column = rows[0]?.starts[1] ?? 0;
  if (rows.length < 2 || rows.some((row) => Math.abs((row.starts[1] ?? 0) - column) > TOLERANCE)) return null;
  if (rows.some((row) => row.cells.length > 4 || !isPairLabel(text, row.cells[0]))) return null;
  return rows.flatMap(({ cells }) => {
    const drafts: Draft[] = [];
    for (let i = 0; i < cells.length; i += 2) {
      const label = cells[i];
      const value = cells[i + 1];
      if (label === undefined) break;
      drafts.push(value === undefined ? paragraph(label) : field(label, value));
    }
    return drafts.filter((draft) => isWordy(text, draft.start, draft.end) || draft.kind === 'field');
  });
}

function isPairLabel(text: string, cell: Span | undefined): boolean {
  return (
    cell !== undefined &&
    isWordy(text, cell.start, cell.end) &&
    wordsIn(text, cell.start, cell.end) <= MOST_WORDS_OF_LABEL
  );
}
