import type { Document, Unreadable } from '../model/document.ts';
import type { CsvRow } from './csv-rows.ts';
import type { Source } from './reader.ts';
import { readText } from './text.ts';

/** A table as its format gives it. */
export interface Table {
  readonly format: string;
  /** The sheet's name, where the file has sheets. */
  readonly sheet: string | null;
  readonly rows: AsyncIterable<CsvRow>;
  /** What a cell says. */
  readonly cell: (raw: string) => string;
}

const BROKEN =
  'has a quotation mark that is never closed: put one at the end of that cell in a spreadsheet program, and save again';

/** One record per row, each column a titled part of it. */
export async function* recordsOfTable(
  source: Source,
  { format, rows, cell }: Table,
): AsyncGenerator<Document | Unreadable> {
  let header: readonly string[] | null = null;
  for await (const { number, cells } of rows) {
    const record = `row ${number}`;
    if (cells === null) yield { path: source.path, record, reason: BROKEN };
    else if (header === null) header = cells.map(cell);
    else {
      const parts = header.flatMap((title, column) => {
        const text = cell(cells[column] ?? '').trim();
        return text === '' ? [] : [`# ${title}\n${text}\n`];
      });
      if (parts.length > 0) yield { ...readText({ ...source, record }, parts.join('\n')), format };
    }
  }
}
