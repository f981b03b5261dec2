import { type RowAt, rowAt } from './csv-row.ts';
import type { TableRow } from './table-rows.ts';

/**
 * Cuts comma-separated text into rows as it comes, after RFC 4180. Quotation marks that were not doubled stay as they are. After a
 * row whose quotation marks are broken, reading goes on at the line below its first: it must not swallow the others.
 */
export async function* csvRows(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow> {
  let text = '';
  let number = 0;
  const rows = function* (isEnd: boolean): Generator<TableRow> {
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
