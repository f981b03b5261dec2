import type { ComponentChildren } from 'preact';
import type { Cell } from '../../model/document.ts';
import { oneLine } from '../excerpt.ts';
import { shownIn } from './masking.ts';
import type { TableRow } from './rows.ts';
import { type Copy, Marked } from './text.tsx';

interface Props {
  readonly copy: Copy;
  readonly rows: readonly [TableRow, ...TableRow[]];
  readonly notesOf: (row: TableRow) => ComponentChildren;
}

/**
 * A table of the document, with a column of its own for the notes to each row. Cells that the reader found empty, or not
 * at all, keep their place.
 */
export function Table({ copy, rows, notesOf }: Props) {
  const cells = rows.flatMap((row) => row.cells);
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const titles = new Set(cells.flatMap(({ rowHeader }) => (rowHeader === null ? [] : [rowHeader.start])));
  const headed = rows[0].cells.some(({ header }) => header);
  const noted = rows.some(({ marks, elements }) => marks.length + elements.length > 0);
  return (
    <table>
      {rows.map((row, at) => (
        <tr>
          {Array.from({ length: columns }, (_, column) => (
            <CellText copy={copy} row={row} column={column} titles={titles} />
          ))}
          {noted ? <Margin title={headed && at === 0}>{notesOf(row)}</Margin> : null}
        </tr>
      ))}
    </table>
  );
}

function Margin({ title, children }: { readonly title: boolean; readonly children: ComponentChildren }) {
  return title ? (
    <th scope="col" class="margin">
      Notes{children}
    </th>
  ) : (
    <td class="margin">{children}</td>
  );
}

interface CellProps {
  readonly copy: Copy;
  readonly row: TableRow;
  readonly column: number;
  /** Where cells begin that are the titles of their rows. */
  readonly titles: ReadonlySet<number>;
}

function CellText({ copy, row: { cells, after }, column, titles }: CellProps) {
  const at = cells.findIndex((cell) => cell.column === column);
  const cell = cells[at];
  if (cell === undefined) return <td />;
  const text = <Marked copy={copy} area={{ ...cell, after: cells[at - 1]?.end ?? after }} />;
  if (cell.header) {
    return (
      <th scope="col" dir="auto">
        {text}
      </th>
    );
  }
  return column === 0 && titles.has(cell.start) ? (
    <th scope="row" dir="auto">
      {text}
    </th>
  ) : (
    <td dir="auto" data-title={titleOf(copy, cell)}>
      {text}
    </td>
  );
}

/** The header of a cell's column, for screens on which a row is a block. */
function titleOf({ text, pieces }: Copy, { columnHeader }: Cell): string | undefined {
  return columnHeader === null ? undefined : oneLine(shownIn(text, pieces, columnHeader));
}
