import { type RowAt, rowAt } from './csv-row.ts';

/** One row of a table in a text file, as spreadsheet programs count them: a row may run over several lines. */
export interface CsvRow {
  /** From 1. */
  readonly number: number;
  /** Null where a quotation mark that opens a cell of it is never closed. */
  readonly cells: readonly string[] | null;
}

/**
 * Cuts comma-separated text into rows as it comes, after RFC 4180. Quotation marks that were not doubled stay as they are. After a
 * row whose quotation marks are broken, reading goes on at the line below its first: it must not swallow the others.
 */
export async function* csvRows(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow> {
  let text = '';
  let number = 0;
  const rows = function* (isEnd: boolean): Generator<CsvRow> {
    let at = 0;
    for (let row = next(at, isEnd); row !== null; row = next(at, isEnd)) {
      number += 1;
      yield { number, cells: row.cells };
      at = row.end;
    }
    text = text.slice(at);
  };
  const next = (at: number, isEnd: boolean): RowAt | null => rowAt(text, at, delimiter, isEnd);
  for await (const piece of pieces) {
    text += piece;
    yield* rows(false);
  }
  yield* rows(true);
}
