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
  for await (const { number, cells } of rows) yield { number, cells: cells === null ? null : cells.map(cell) };
}

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The character that parts most cells in the first line, outside quotation marks. */
function delimiterOf(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '');
  const [line = ''] = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/\r|\n/);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).delimiter;
}
