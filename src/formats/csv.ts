import type { Content } from '../input/content.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { csvRows } from './csv-rows.ts';
import { csvText } from './csv-text.ts';
import type { ReadContext, Source } from './reader.ts';
import { openedTable, recordsIn, unreadableTable } from './table-records.ts';
import type { TableRow } from './table-rows.ts';

/** Reads a table in a text file (CSV, TSV): one record per row, however long the file is. */
export async function* readCsv(
  source: Source,
  content: Content,
  context: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  const head = content.head();
  if ('reason' in head) {
    yield unreadableTable(source, null, head.reason);
    return;
  }
  const text = csvText(head.bytes, content.pieces());
  if ('reason' in text) {
    yield unreadableTable(source, null, text.reason);
    return;
  }
  const rows = decoded(csvRows(text.pieces, delimiterOf(head.bytes)), text.cell);
  const opened = await openedTable({ format: 'csv', sheet: null, rows, isEven: true, notes: [] }, context);
  if ('trouble' in opened) yield unreadableTable(source, null, opened.trouble);
  else yield* recordsIn(source, opened);
}

async function* decoded(rows: AsyncIterable<TableRow>, cell: (raw: string) => string): AsyncGenerator<TableRow> {
  for await (const { number, cells } of rows)
    yield { number, cells: cells === null ? null : cells.map((raw) => withoutError(cell(raw))) };
}

/** A formula that came to nothing is exported as its error. */
function withoutError(cell: string): string {
  return cell.startsWith('#') && FORMULA_ERROR.test(cell) ? '' : cell;
}

const FORMULA_ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/;

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Titles may stand above a table. */
const LINES_LOOKED_AT = 20;

/** The character that parts cells in most lines of the beginning, outside quotation marks; of two, the one that parts more in the first. */
function delimiterOf(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '');
  const lines = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/[\r\n]+/, LINES_LOOKED_AT);
  const counted = DELIMITERS.map((delimiter) => ({
    delimiter,
    lines: lines.filter((line) => line.includes(delimiter)).length,
    first: lines[0]?.split(delimiter).length ?? 0,
  }));
  return counted.reduce((most, next) =>
    next.lines > most.lines || (next.lines === most.lines && next.first > most.first) ? next : most,
  ).delimiter;
}
