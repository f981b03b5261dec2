/** One cell as its row defines it (in RTF `\cellx` and what stands before it). */
export interface CellShape {
  /** Its right edge in twips. */
  readonly right: number;
  readonly mergedLeft: boolean;
  readonly mergedUp: boolean;
}

export interface RowShape {
  readonly cells: readonly CellShape[];
  readonly head: boolean;
}

interface Row {
  readonly shape: RowShape;
  readonly cells: readonly string[];
}

/** Edges closer than this are one, in twips: Word moves them by a hair from row to row. */
const SAME_EDGE = 40;
/** Rows that one cell covers at most. */
const MOST_MERGED = 100;

/** A table that is being read, at one depth of nesting. */
export class FlowTable {
  readonly #rows: Row[] = [];
  #cells: string[] = [];

  endCell(html: string): void {
    this.#cells.push(html);
  }

  endRow(shape: RowShape): void {
    if (this.#cells.length > 0) this.#rows.push({ shape, cells: this.#cells });
    this.#cells = [];
  }

  /** Cells that no row end followed are kept as a row. */
  toHtml(): string {
    this.endRow({ cells: [], head: false });
    const edges = edgesOf(this.#rows);
    const rows = this.#rows.map((row, r) => rowHtml(row, edges, this.#rows.slice(r + 1, r + MOST_MERGED)));
    return rows.length === 0 ? '' : `<table>${rows.join('')}</table>`;
  }
}

function edgesOf(rows: readonly Row[]): readonly number[] {
  const all = rows.flatMap((row) => row.shape.cells.map((cell) => cell.right)).sort((a, b) => a - b);
  return all.filter((edge, i) => i === 0 || edge - (all[i - 1] ?? 0) > SAME_EDGE);
}

function rowHtml({ shape, cells }: Row, edges: readonly number[], below: readonly Row[]): string {
  const tag = shape.head ? 'th' : 'td';
  let column = 0;
  const parts = cells.map((html, i) => {
    const cell = shape.cells[i];
    if (cell?.mergedLeft === true) return '';
    const last = lastMerged(shape.cells, i);
    const until = last === undefined ? column + 1 : columnAfter(edges, last.right);
    const span = Math.max(1, until - column);
    column += span;
    if (cell?.mergedUp === true) return '';
    const height = cell === undefined ? 1 : 1 + rowsMergedInto(cell, below);
    return `<${tag} colspan="${span}" rowspan="${height}">${html}</${tag}>`;
  });
  return `<tr>${parts.join('')}</tr>`;
}

function rowsMergedInto({ right }: CellShape, below: readonly Row[]): number {
  const end = below.findIndex(
    (row) => !row.shape.cells.some((cell) => cell.mergedUp && Math.abs(cell.right - right) <= SAME_EDGE),
  );
  return end < 0 ? below.length : end;
}

function lastMerged(cells: readonly CellShape[], at: number): CellShape | undefined {
  let last = at;
  while (cells[last + 1]?.mergedLeft === true) last += 1;
  return cells[last];
}

function columnAfter(edges: readonly number[], right: number): number {
  const found = edges.findIndex((edge) => edge >= right - SAME_EDGE);
  return (found < 0 ? edges.length : found) + 1;
}
