import type { PdfRun, PdfTag } from './pdf-pages.ts';
import type { PdfShape } from './pdf-shapes.ts';

type Element = Extract<PdfTag, { readonly role: string }>;

/** How many columns and rows a cell covers. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

interface Cell {
  readonly tag: Element;
  /** From the left edge of its first word to the right edge of its last; null for an empty cell. */
  readonly words: Extent | null;
  /** The lines to its left and right, where they are drawn. */
  readonly frame: Extent | null;
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

/** In points: words may stand this much to the left of those above them. */
const UNEVEN = 3;
/** In shares of the type size: where on the height of its words a cell's lines are looked for. */
const HEIGHT = 0.3;

/**
 * The merged cells of a tagged table, whose spans its reader does not tell: a row of fewer cells than the others is laid over their
 * columns by its lines, or by where its words stand. What it leaves free belongs to the cell to the left, or to the one above.
 */
export function spansIn(
  table: Element,
  runsOf: (cell: Element) => readonly PdfRun[],
  uprights: readonly PdfShape[],
): ReadonlyMap<Element, Span> {
  const spans = new Map<Element, Span>();
  const rows = rowsIn(table).map((row) => cellsIn(row).map((tag) => cellOf(tag, runsOf(tag), uprights)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.every((row) => row.length === width)) return spans;
  const lefts = columnsOf(
    rows.filter((row) => row.length === width),
    width,
  );
  let above: readonly (Element | null)[] = [];
  for (const row of rows) {
    const columns: (Element | null)[] = Array.from({ length: width }, () => null);
    for (const [i, place] of placesOf(row, lefts).entries()) columns[place] = row[i]?.tag ?? null;
    for (let column = 0; column < width; column += 1) {
      const before = row.find(({ tag }) => tag === columns[column - 1]);
      const over = above[column] ?? null;
      const isBefore = before !== undefined && (over === null || reaches(before, lefts[column] ?? 0));
      columns[column] ??= isBefore ? before.tag : over;
    }
    for (const tag of new Set(columns)) if (tag !== null) extend(spans, tag, columns, above.includes(tag));
    above = columns;
  }
  return spans;
}

/** Adds a row to a cell that goes on from above, or the columns that a cell of this row covers. */
function extend(spans: Map<Element, Span>, tag: Element, columns: readonly (Element | null)[], goesOn: boolean): void {
  const span = spans.get(tag);
  if (goesOn && span !== undefined) spans.set(tag, { ...span, rows: span.rows + 1 });
  else spans.set(tag, { columns: columns.filter((one) => one === tag).length, rows: 1 });
}

function rowsIn(tag: Element): readonly Element[] {
  return elementsOf(tag).flatMap((child) =>
    child.role === 'TR' ? [child] : child.role === 'Table' ? [] : rowsIn(child),
  );
}

function cellsIn(row: Element): readonly Element[] {
  return elementsOf(row).filter(({ role }) => role === 'TD' || role === 'TH');
}

function elementsOf({ children }: Element): readonly Element[] {
  return children.filter((child) => 'role' in child);
}

function cellOf(tag: Element, runs: readonly PdfRun[], uprights: readonly PdfShape[]): Cell {
  const seen = runs.filter(({ text }) => text.trim() !== '');
  const [first] = seen;
  if (first === undefined) return { tag, words: null, frame: null };
  const left = Math.min(...seen.map(({ x }) => x));
  const right = Math.max(...seen.map(({ x, width }) => x + width));
  const middle = first.y + first.size * HEIGHT;
  const lines = uprights.filter(({ y, top }) => y < middle && top > middle).map(({ x }) => x);
  const frame = {
    left: Math.max(...lines.filter((x) => x <= left + 1)),
    right: Math.min(...lines.filter((x) => x >= right - 1)),
  };
  return { tag, words: { left, right }, frame: Number.isFinite(frame.left + frame.right) ? frame : null };
}

/** Where the words of each column begin, by the rows that have a cell for each. */
function columnsOf(rows: readonly (readonly Cell[])[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) =>
    Math.min(...rows.map((row) => row[column]?.words?.left ?? Number.POSITIVE_INFINITY)),
  );
}

/** The column in which each cell of a row begins: no two in one, and room left for those behind it. */
function placesOf(row: readonly Cell[], lefts: readonly number[]): readonly number[] {
  let next = 0;
  return row.map(({ words, frame }, i) => {
    const last = lefts.length - (row.length - i);
    let place = next;
    const edge = frame === null ? (words?.left ?? Number.NEGATIVE_INFINITY) : null;
    for (let column = next; column <= last && words !== null; column += 1) {
      const left = lefts[column] ?? 0;
      if (edge !== null && left <= edge + UNEVEN) place = column;
      if (frame !== null && left >= frame.left - 1 && left <= frame.right) {
        place = column;
        break;
      }
    }
    next = place + 1;
    return place;
  });
}

/** Whether a cell covers the column whose words begin at a place; one that heads a column does, unless its lines say otherwise. */
function reaches({ tag, words, frame }: Cell, left: number): boolean {
  if (frame !== null) return left < frame.right;
  return tag.role === 'TH' || (words !== null && words.right > left);
}
