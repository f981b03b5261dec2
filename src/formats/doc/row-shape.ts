import type { CellShape, RowShape } from '../flow-table.ts';
import { type Change, changesIn } from './changes.ts';
import { i16, u8, u16 } from './numbers.ts';

/** Codes of changes to a row, from [MS-DOC], section 2.6.3. */
const DEFINITION = 0xd608;
const HEAD = 0x3404;
const MERGED_DOWN = 0xd62b;
const MERGED_ALONG = 0x5624;

const CELL = 20;
const CONTINUES = 1;

/** How a row that ends with these changes parts its cells. */
export function rowShape(bytes: Buffer, from: number, to: number): RowShape {
  let cells: CellShape[] = [];
  let head = false;
  for (const change of changesIn(bytes, from, to)) {
    if (change.code === DEFINITION) cells = definedCells(bytes, change);
    else if (change.code === HEAD) head = u8(bytes, change.at) === 1;
    else if (change.code === MERGED_DOWN) {
      const mergedUp = u8(bytes, change.at + 1) === CONTINUES;
      cells = cells.map((cell, i) => (i === u8(bytes, change.at) ? { ...cell, mergedUp } : cell));
    } else if (change.code === MERGED_ALONG) {
      const [first, limit] = [u8(bytes, change.at), u8(bytes, change.at + 1)];
      cells = cells.map((cell, i) => (i > first && i < limit ? { ...cell, mergedLeft: true } : cell));
    }
  }
  return { cells, head };
}

/** Edges of the cells, and what each says of its merging; from [MS-DOC], sections 2.9.321 (TDefTableOperand) and 2.9.317 (TCGRF). */
function definedCells(bytes: Buffer, { at, size }: Change): CellShape[] {
  const count = Math.min(u8(bytes, at), Math.floor((size - 3) / 2));
  const cells: CellShape[] = [];
  let first = 0;
  for (let i = 0; i < count; i += 1) {
    const properties = at + 1 + (count + 1) * 2 + i * CELL;
    const flags = properties + 2 <= at + size ? u16(bytes, properties) : 0;
    const along = flags & 3;
    const mergedLeft = along !== 0 && first !== 0 && along !== first;
    if (!mergedLeft) first = along;
    cells.push({ right: i16(bytes, at + 1 + (i + 1) * 2), mergedLeft, mergedUp: ((flags >>> 5) & 3) === CONTINUES });
  }
  return cells;
}
