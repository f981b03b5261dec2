import type { Column } from './table-columns.ts';
import { filled } from './table-rows.ts';

/** More columns than this are not named one by one. */
const MOST_LISTED = 12;

const BROKEN =
  'has a quotation mark that is never closed: put one at the end of that cell in a spreadsheet program, and save again';

/** Why no record of a table can be read, or null where they can. `missing` are headers that the user named. */
export function troubleOfTable(columns: readonly Column[], missing: readonly string[]): string | null {
  if (missing.length > 0) {
    const named = missing.map((header) => `“${header}”`).join(', ');
    return `has no column ${named}: its columns are ${listed(columns)}`;
  }
  if (columns.some(({ role }) => role.kind === 'text')) return null;
  return `has no column that is known to hold text (its columns are ${listed(columns)}): name those to read, --columns text=HEADER`;
}

/** Why a row of a text file cannot be trusted, or null where it can: cells that do not fit the columns stand in the wrong ones. */
export function troubleOfRow(cells: readonly string[] | null, columns: number): string | null {
  if (cells === null) return BROKEN;
  if (filled(cells.slice(columns)) > 0) {
    return `has ${cells.length} cells where the table has ${columns} columns: a comma in its text is not inside quotation marks`;
  }
  if (cells.length === 1 && columns > 2) {
    return `has one cell where the table has ${columns} columns: it is a line below the table, or a line break in its text is not inside quotation marks`;
  }
  return null;
}

function listed(columns: readonly Column[]): string {
  const titles = columns.slice(0, MOST_LISTED).map(({ title }) => title);
  return `${titles.join(', ')}${columns.length > MOST_LISTED ? ` and ${columns.length - MOST_LISTED} more` : ''}`;
}
