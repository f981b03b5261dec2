import type { RowShape } from '../flow-table.ts';
import { type Change, changesIn } from './changes.ts';
import { i16, u8, u16 } from './numbers.ts';

/** Codes of changes to a row, from [MS-DOC], section 2.6.3. */
const CODE = {
  DEFINITION: 0xd608,
  LEFT: 0x9601,
  HEAD: 0x3404,
  INSERTED: 0x7621,
  DELETED: 0x5622,
  WIDTHS: 0x7623,
  MERGED_ALONG: 0x5624,
  MERGED_DOWN: 0xd62b,
} as const;

interface Column {
  /** In twips. */
  readonly width: number;
  readonly mergedLeft: boolean;
  readonly mergedUp: boolean;
}

/** Bytes of what a definition says of each cell, behind their edges. */
const CELL = 20;
const CONTINUES = 1;
const MOST_CELLS = 63;

/** How a row that ends with these changes parts its cells. Word defines all cells at once, or inserts them one by one. */
export function rowShape(bytes: Buffer, from: number, to: number): RowShape {
  let columns: readonly Column[] = [];
  let left = 0;
  let head = false;
  for (const change of changesIn(bytes, from, to)) {
    if (change.code === CODE.LEFT) left = i16(bytes, change.at);
    else if (change.code === CODE.HEAD) head = u8(bytes, change.at) === 1;
    else if (change.code === CODE.DEFINITION) {
      left = i16(bytes, change.at + 1);
      columns = definedColumns(bytes, change);
    } else columns = changedColumns(columns, bytes, change);
  }
  let right = left;
  const cells = columns.map(({ width, mergedLeft, mergedUp }) => {
    right += width;
    return { right, mergedLeft, mergedUp };
  });
  return { cells, head };
}

/** Edges of the cells, and what each says of its merging; from [MS-DOC], sections 2.9.321 (TDefTableOperand) and 2.9.317 (TCGRF). */
function definedColumns(bytes: Buffer, { at, size }: Change): readonly Column[] {
  const count = Math.min(MOST_CELLS, u8(bytes, at), Math.floor((size - 3) / 2));
  const columns: Column[] = [];
  let first = 0;
  for (let i = 0; i < count; i += 1) {
    const properties = at + 1 + (count + 1) * 2 + i * CELL;
    const flags = properties + 2 <= at + size ? u16(bytes, properties) : 0;
    const along = flags & 3;
    const mergedLeft = along !== 0 && first !== 0 && along !== first;
    if (!mergedLeft) first = along;
    const width = i16(bytes, at + 3 + i * 2) - i16(bytes, at + 1 + i * 2);
    columns.push({ width, mergedLeft, mergedUp: ((flags >>> 5) & 3) === CONTINUES });
  }
  return columns;
}

/** Most changes name the first cell that they mean, and the one behind the last. */
function changedColumns(columns: readonly Column[], bytes: Buffer, { code, at }: Change): readonly Column[] {
  const [first, limit] = [u8(bytes, at), u8(bytes, at + 1)];
  const isMeant = (i: number): boolean => i >= first && i < limit;
  switch (code) {
    case CODE.INSERTED: {
      const added: Column = { width: u16(bytes, at + 2), mergedLeft: false, mergedUp: false };
      const count = Math.min(limit, MOST_CELLS - columns.length);
      return [...columns.slice(0, first), ...Array.from({ length: count }, () => added), ...columns.slice(first)];
    }
    case CODE.DELETED:
      return columns.filter((_, i) => !isMeant(i));
    case CODE.WIDTHS:
      return columns.map((column, i) => (isMeant(i) ? { ...column, width: u16(bytes, at + 2) } : column));
    case CODE.MERGED_ALONG:
      return columns.map((column, i) => (isMeant(i) && i > first ? { ...column, mergedLeft: true } : column));
    case CODE.MERGED_DOWN:
      return columns.map((column, i) => (i === first ? { ...column, mergedUp: limit === CONTINUES } : column));
    default:
      return columns;
  }
}
