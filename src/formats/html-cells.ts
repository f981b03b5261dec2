import type { Span } from '../model/place.ts';
import { type CellDraft, type Draft, field } from './draft.ts';
import { answer, labelled } from './labels.ts';
import { isWordy, trimmed, withoutColon } from './spans.ts';
import { isHeaderRow } from './tables.ts';

/** One paragraph of a cell, or a table inside it. */
export type Piece =
  | (Span & { readonly kind: 'text'; readonly bold: boolean })
  | { readonly kind: 'table'; readonly table: ReadTable };

/** A table as it was read, before its text is whole. */
export interface ReadTable {
  readonly rows: readonly (readonly ReadCell[])[];
  /** Its number in the document. */
  readonly number: number;
}

export interface ReadCell {
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly head: boolean;
  readonly pieces: readonly Piece[];
  /** Where the cell stands if it is empty. */
  readonly at: number;
}

type TextPiece = Extract<Piece, { readonly kind: 'text' }>;

/** The blocks of a table's rows: a cell with several paragraphs gives several, each with the same row and column. */
export function cellBlocks(text: string, { rows, number }: ReadTable): readonly Draft[] {
  const heads = headRows(text, rows);
  const headers = columnHeaders(text, rows.slice(0, heads));
  let leftmost: { readonly title: Span | null; readonly until: number } = { title: null, until: 0 };
  return rows.flatMap((row, r) => {
    const first = row.find((cell) => cell.column === 0);
    if (first !== undefined) leftmost = { title: titleOf(text, first), until: r + first.height };
    const begins = leftmost.until > r ? leftmost.title : null;
    return row.flatMap((cell) => {
      if (r < heads) return blocksIn(text, cell, { ...HEADER, table: number, row: r, column: cell.column });
      const columnHeader = headers.get(cell.column) ?? null;
      const isTitle = cell.column === 0 || isLabelCell(text, cell);
      const rowHeader = isTitle ? null : (labelToTheLeft(text, row, cell) ?? begins);
      const place = { header: false, table: number, row: r, column: cell.column, columnHeader, rowHeader };
      return heads === 0 ? (onlyField(text, cell) ?? blocksIn(text, cell, place)) : blocksIn(text, cell, place);
    });
  });
}

type Place = Omit<CellDraft, 'kind' | 'start' | 'end'>;
const HEADER = { header: true, columnHeader: null, rowHeader: null } as const;

/** The paragraphs of a cell; those below a bold line or lone label of the same cell answer that. */
function blocksIn(text: string, cell: ReadCell, place: Place): readonly Draft[] {
  if (cell.pieces.length === 0) return [{ kind: 'cell', start: cell.at, end: cell.at, ...place }];
  const title = place.header ? null : titleInside(text, cell);
  return cell.pieces.flatMap((piece): readonly Draft[] => {
    if (piece.kind === 'table') return cellBlocks(text, piece.table);
    const whole = trimmed(text, piece.start, piece.end);
    const { start, end } = isWordy(text, whole.start, whole.end) ? whole : answer(text, whole.start, whole.end);
    const rowHeader = title === null ? place.rowHeader : title.start === start ? null : title;
    return [{ kind: 'cell', start, end, ...place, rowHeader }];
  });
}

/** "Name: Isla" in a cell of a form is a field, wherever the cell stands. */
function onlyField(text: string, cell: ReadCell): readonly Draft[] | null {
  const fields = cell.pieces.map((piece) => {
    if (piece.kind === 'table') return null;
    const colon = text.slice(piece.start, piece.end).search(/:\s/);
    return colon < 0 ? null : labelled(text, piece.start, piece.end, piece.start + colon);
  });
  const found = fields.flatMap((one) =>
    one === null || one.value.start === one.value.end ? [] : [field(one.label, one.value)],
  );
  return found.length > 0 && found.length === fields.length ? found : null;
}

/** Rows that head the columns: marked so, or bold above rows that are not, or three short titles and more. */
function headRows(text: string, rows: readonly (readonly ReadCell[])[]): number {
  const marked = rows.findIndex((row) => !row.every((cell) => cell.head));
  if (marked !== 0) return marked < 0 ? Math.min(1, rows.length) : marked;
  const [first, second] = rows;
  if (first === undefined || second === undefined || first.length < 2) return 0;
  if (isBoldRow(first) && !isBoldRow(second)) return 1;
  if (second.some((cell) => cell.pieces.some(isBoldPiece))) return 0;
  const spans = rows.map((row) => row.map((cell) => titleOf(text, cell) ?? { start: cell.at, end: cell.at }));
  return isHeaderRow(text, spans) ? 1 : 0;
}

function isBoldPiece(piece: Piece): piece is TextPiece {
  return piece.kind === 'text' && piece.bold;
}

function isBoldRow(row: readonly ReadCell[]): boolean {
  const filled = row.filter((cell) => cell.pieces.length > 0);
  return filled.length > 1 && filled.every((cell) => cell.pieces.every(isBoldPiece));
}

function columnHeaders(text: string, rows: readonly (readonly ReadCell[])[]): ReadonlyMap<number, Span> {
  const headers = new Map<number, Span>();
  for (const cell of rows.flat()) {
    const title = titleOf(text, cell);
    if (title === null || !isWordy(text, title.start, title.end)) continue;
    for (let c = cell.column; c < cell.column + cell.width; c += 1) headers.set(c, title);
  }
  return headers;
}

/** The words of a cell's first paragraph. */
function titleOf(text: string, { pieces }: ReadCell): Span | null {
  const [piece] = pieces;
  return piece?.kind === 'text' ? withoutColon(text, trimmed(text, piece.start, piece.end)) : null;
}

/** In a form of four columns, the label right before this cell: "Name | Isla | Born | 2001". */
function labelToTheLeft(text: string, row: readonly ReadCell[], cell: ReadCell): Span | null {
  const label = row.findLast((other) => other.column < cell.column && isLabelCell(text, other));
  return label === undefined ? null : titleOf(text, label);
}

function isLabelCell(text: string, { pieces }: ReadCell): boolean {
  const [piece] = pieces;
  return pieces.length === 1 && piece?.kind === 'text' && (piece.bold || text.charAt(piece.end - 1) === ':');
}

/** A bold line or a lone label over the other paragraphs of the same cell. */
function titleInside(text: string, { pieces }: ReadCell): Span | null {
  const [first] = pieces;
  if (pieces.length < 2 || first?.kind !== 'text') return null;
  if (!first.bold && text.charAt(first.end - 1) !== ':') return null;
  return withoutColon(text, trimmed(text, first.start, first.end));
}
