import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/place.ts';

/** The cells of a block's row whose column says who acts. */
export function actorCells(
  blocks: readonly Block[],
  isActorColumn: (header: Span) => boolean,
): ReadonlyMap<string, Span> {
  const cells = new Map<string, Span>();
  for (const block of blocks) {
    if (block.kind !== 'cell' || block.header || block.columnHeader === null) continue;
    if (block.end > block.start && isActorColumn(block.columnHeader)) cells.set(rowKey(block), block);
  }
  return cells;
}

/** Which row of which table a cell stands in. */
export const rowKey = (cell: Extract<Block, { kind: 'cell' }>): string => `${cell.table}/${cell.row}`;
