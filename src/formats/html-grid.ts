import { attribute, elementsIn, type HtmlElement, rowsOf } from './html-tree.ts';

/** A cell and the columns that it covers. */
export interface GridCell {
  readonly element: HtmlElement;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** Marked as a header by its author. */
  readonly head: boolean;
}

export interface Grid {
  readonly columns: number;
  readonly rows: readonly (readonly GridCell[])[];
}

/** More columns or rows than a cell can cover in earnest. */
const MOST = 200;

/** The cells of a table in the columns where they stand, merged cells counted over the columns and rows that they cover. */
export function gridOf(table: HtmlElement): Grid {
  const taken: number[] = [];
  let columns = 0;
  const rows = rowsOf(table).map(({ row, head }, r) => {
    let column = 0;
    const cells = elementsIn(row)
      .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
      .map((element): GridCell => {
        while ((taken[column] ?? 0) > r) column += 1;
        const width = span(element, 'colspan');
        const height = span(element, 'rowspan');
        for (let c = column; c < column + width; c += 1) taken[c] = r + height;
        const cell = { element, column, width, height, head: head || element.tagName === 'th' };
        column += width;
        return cell;
      });
    columns = Math.max(columns, column);
    return cells;
  });
  return { columns, rows };
}

function span(element: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number(attribute(element, name) ?? '1');
  return Number.isInteger(value) && value > 0 ? Math.min(value, MOST) : 1;
}
