import type { Document, Unreadable } from '../model/document.ts';
import { cellText } from './cell-text.ts';
import { monthOf } from './month.ts';
import type { ReadSettings, Source } from './reader.ts';
import { SeenNames } from './record-names.ts';
import { type RecordPart, recordText } from './record-text.ts';
import { type Column, columnsOf } from './table-columns.ts';
import { columnNotes } from './table-notes.ts';
import { filled, type Table, type TableRow, withHeader } from './table-rows.ts';
import { troubleOfRow, troubleOfTable } from './table-trouble.ts';

/** A table whose columns are known. */
export interface OpenedTable {
  readonly table: Table;
  readonly rows: AsyncIterable<TableRow>;
  readonly columns: readonly Column[];
  readonly notes: readonly string[];
}

/** Finds the header of a table and what its columns hold, or says why none of its rows can be read. */
export async function openedTable(
  table: Table,
  { titleCues, columns: map }: Pick<ReadSettings, 'titleCues' | 'columns'>,
): Promise<OpenedTable | { readonly trouble: string }> {
  const { headers, samples, rows } = await withHeader(table.rows);
  const width = headers.length > 0 ? headers.length : Math.max(0, ...samples.map((cells) => cells.length));
  const titles = Array.from({ length: width }, (_, index) => headers[index] ?? '');
  const { columns, missing } = columnsOf(titles, samples, titleCues, map);
  const trouble = samples.length === 0 ? 'has no rows below its header' : troubleOfTable(columns, missing);
  if (trouble !== null) return { trouble };
  const notes = columnNotes(columns, { headed: headers.length > 0, given: map !== null });
  return { table, rows, columns, notes: [...notes, ...table.notes] };
}

/** One record per row: its columns of text are the titled parts of a document, its other columns say whose it is. */
export async function* recordsIn(source: Source, opened: OpenedTable): AsyncGenerator<Document | Unreadable> {
  const { columns, rows } = opened;
  const names = new SeenNames();
  let isBroken = false;
  for await (const row of rows) {
    if (row.cells !== null && filled(row.cells) === 0) continue;
    // What follows a row without its closing mark is the rest of its text, until a whole row stands there again.
    if (isBroken && row.cells !== null && row.cells.length !== columns.length) continue;
    isBroken = row.cells === null;
    yield recordOf(row, source, opened, names);
  }
}

function recordOf(
  { number, cells }: TableRow,
  source: Source,
  { table, columns, notes }: OpenedTable,
  names: SeenNames,
): Document | Unreadable {
  const { path } = source;
  const row = table.sheet === null ? `row ${number}` : `sheet "${table.sheet}" row ${number}`;
  const trouble = table.isEven ? troubleOfRow(cells, columns.length) : null;
  const parts = cells === null || trouble !== null ? [] : partsOf(cells, columns, row);
  if (cells === null || parts.length === 0) {
    return { path, record: within(source, row), reason: trouble ?? 'holds no text in the columns that are read' };
  }
  return {
    path,
    record: within(source, recordName(cells, row, columns, names)),
    group: { ...source.group, ...groupOf(cells, columns) },
    format: table.format,
    ...recordText(parts),
    notes,
  };
}

/** The columns of a row that are read, none where no text is among them: a name alone is no document. */
function partsOf(cells: readonly string[], columns: readonly Column[], row: string): readonly RecordPart[] {
  const textIn = ({ index }: Column): string => cellText(cells[index] ?? '');
  if (!columns.some((column) => column.role.kind === 'text' && textIn(column) !== '')) return [];
  return columns.flatMap((column): readonly RecordPart[] => {
    const { title, role } = column;
    const text = role.kind === 'text' || role.kind === 'name' ? textIn(column) : '';
    return text === '' ? [] : [{ title, text, pointer: `${row}, column ${title}` }];
  });
}

/** The id that the table gives it; a second record of that id, and one without, goes by its row. */
function recordName(cells: readonly string[], row: string, columns: readonly Column[], names: SeenNames): string {
  const column = columns.find(({ role }) => role.kind === 'record');
  const id = column === undefined ? '' : oneLine(cells[column.index] ?? '');
  if (id === '') return row;
  return names.see(id) ? `${id} (${row})` : id;
}

/** A table inside an archive: its records are named behind the member. */
function within({ record }: Source, name: string): string {
  return record === null || record === undefined ? name : `${record}#${name}`;
}

/** A longer value names no group, in characters. */
const LONGEST_GROUP = 80;

function groupOf(cells: readonly string[], columns: readonly Column[]): Readonly<Record<string, string>> {
  const entries = columns.flatMap(({ index, role }): readonly (readonly [string, string])[] => {
    if (role.kind !== 'group') return [];
    const value = oneLine(cells[index] ?? '');
    const shown = role.field === 'month' ? (monthOf(value) ?? periodOf(value)) : value;
    return shown === '' || shown.length > LONGEST_GROUP ? [] : [[role.field, shown]];
  });
  return Object.fromEntries(entries);
}

/** A period that is no date ("Q3 2026", "March") is kept as it is; figures that cannot be read as a date say nothing. */
function periodOf(value: string): string {
  return /\p{L}/u.test(value) ? value : '';
}

function oneLine(cell: string): string {
  return cellText(cell).replace(/\s+/g, ' ');
}

/** A file, or a sheet of it, of which no record can be read. */
export function unreadableTable(source: Source, sheet: string | null, reason: string): Unreadable {
  const { path, record } = source;
  const named = sheet === null ? (record ?? null) : within(source, `sheet "${sheet}"`);
  return named === null ? { path, reason } : { path, record: named, reason };
}
