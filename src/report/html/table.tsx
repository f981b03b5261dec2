import type { ComponentChildren } from 'preact';

export interface Column {
  readonly title: string;
  /** Figures stand to the right, drawings take the room that is left. */
  readonly sort?: 'figure' | 'drawing';
  /** The scale of a drawing. */
  readonly scale?: ComponentChildren;
}

export interface Row {
  readonly name: ComponentChildren;
  readonly cells: readonly ComponentChildren[];
}

/** Rows under a name of their own. */
export interface Part {
  readonly title: string | null;
  readonly rows: readonly Row[];
}

interface Props {
  readonly caption: string;
  /** What the rows' names are. */
  readonly first: string;
  readonly columns: readonly Column[];
  readonly parts: readonly Part[];
}

/** Said outright because some browsers forget what the elements are when their display changes. */
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** A table whose rows become blocks on a narrow screen, each figure with its column's name beside it. */
export function Table({ caption, first, columns, parts }: Props) {
  return (
    <table {...ROLE.table}>
      <caption>{caption}</caption>
      <thead {...ROLE.rowgroup}>
        <tr {...ROLE.row}>
          <th {...ROLE.columnheader} scope="col">
            {first}
          </th>
          {columns.map(({ title, sort, scale }) => (
            <th {...ROLE.columnheader} scope="col" class={sort}>
              {title}
              {scale}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map(({ title, rows }) => (
        <tbody {...ROLE.rowgroup}>
          {title === null ? null : (
            <tr {...ROLE.row} class="part">
              <th {...ROLE.rowheader} scope="rowgroup" colSpan={columns.length + 1}>
                {title}
              </th>
            </tr>
          )}
          {rows.map(({ name, cells }) => (
            <tr {...ROLE.row}>
              <th {...ROLE.rowheader} scope="row">
                {name}
              </th>
              {cells.map((cell, at) => (
                <td {...ROLE.cell} class={columns[at]?.sort} data-title={columns[at]?.title}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
