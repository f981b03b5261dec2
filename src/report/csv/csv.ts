import type { FolderReporter } from '../reporter.ts';
import { ALL_TABLES, csvName } from '../tables/all-tables.ts';
import { cellText, looksLikeFormula } from '../tables/cell-text.ts';
import type { Table, TableSource, Value } from '../tables/table.ts';

/** Every table as a CSV file: UTF-8 with its mark, so that Excel knows it, and CRLF (RFC 4180). */
export const csvReport: FolderReporter = (report, words, options) =>
  new Map(ALL_TABLES.map((table) => [csvName(table), linesOf(table, { report, words, options })]));

const MARK = '\ufeff';

function* linesOf(table: Table, source: TableSource): Generator<string> {
  yield csvHeader(table);
  yield* csvRows(table, source);
}

/** How a table's file begins. */
export function csvHeader({ columns }: Table): string {
  return MARK + line(columns.map(({ name }) => name));
}

/** A line for each row. */
export function* csvRows(table: Table, source: TableSource): Generator<string> {
  for (const row of table.rowsOf(source)) yield line(row);
}

function line(values: readonly Value[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

/** A text that programs would take for a formula has an apostrophe before it, as Excel itself writes text. */
function field(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = looksLikeFormula(value) ? `'${cellText(value, 1)}` : cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
