/** One row of a table, as spreadsheet programs number them: from 1, whatever stands in front of the header. */
export interface TableRow {
  readonly number: number;
  /** What its cells say. Null where it cannot be cut into cells: a quotation mark that opens one is never closed. */
  readonly cells: readonly string[] | null;
}

/** A table as its format gives it. */
export interface Table {
  readonly format: string;
  /** The sheet's name, where the file has several. */
  readonly sheet: string | null;
  readonly rows: AsyncIterable<TableRow>;
  /** Whether every row should have as many cells as the header: in text files more of them mean a stray delimiter. */
  readonly isEven: boolean;
  /** What was left out of it, in whole sentences. */
  readonly notes: readonly string[];
}

/** A table whose header was found. */
export interface Headed {
  /** Empty where the table has none, and its first row is a record already. */
  readonly headers: readonly string[];
  /** The first rows below the header, to tell what the columns hold. */
  readonly samples: readonly (readonly string[])[];
  /** All rows below the header, the samples among them. */
  readonly rows: AsyncIterable<TableRow>;
}

/** So many rows are looked at before the first record is read; more are never held at once. */
const LOOKED_AT = 100;
/** Titles, dates and empty rows in front of a header are not more than this. */
const HEADER_WITHIN = 20;
/** A cell of more words is a record's, not a header's: prompts of forms are long. */
const MOST_WORDS_OF_HEADER = 25;

/** Finds the header: the first row that fills at least half of the columns. Titles above it, merged or not, fill fewer. */
export async function withHeader(rows: AsyncIterable<TableRow>): Promise<Headed> {
  const iterator = rows[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    first.push(next.value);
    if (first.length >= LOOKED_AT) break;
  }
  const wide = Math.max(0, ...first.map(({ cells }) => filled(cells)));
  const at = first.slice(0, HEADER_WITHIN).findIndex(({ cells }) => filled(cells) > 0 && filled(cells) * 2 >= wide);
  const header = first[at]?.cells ?? [];
  const isHeader = header.every((cell) => cell.split(/\s+/).length <= MOST_WORDS_OF_HEADER);
  const below = first.slice(isHeader ? at + 1 : at);
  return {
    headers: isHeader ? trimmedEnd(header) : [],
    samples: below.flatMap(({ cells }) => (cells === null ? [] : [cells])),
    rows: followedBy(below, iterator),
  };
}

async function* followedBy(first: readonly TableRow[], rest: AsyncIterator<TableRow>): AsyncGenerator<TableRow> {
  yield* first;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** How many cells of a row hold anything. */
export function filled(cells: readonly string[] | null): number {
  return cells === null ? 0 : cells.filter((cell) => cell.trim() !== '').length;
}

function trimmedEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
