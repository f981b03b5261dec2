import type { ReportOptions, RunReport } from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';

/** What a table is filled from. */
export interface TableSource {
  readonly report: RunReport;
  readonly words: Wordbook;
  readonly options: ReportOptions;
}

/** A text, a number, or null where there is nothing to say. A share is 0 to 1. */
export type Value = string | number | null;

/** How a column is shown: a name or a short word, running text, a whole number, or a share as a percentage. */
export type ColumnKind = 'name' | 'text' | 'count' | 'share';

/** One column as the data dictionary describes it. Names stay; new columns come behind the others. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly about: string;
}

/** One table: a sheet of the workbook, and a file of the CSV folder. */
export interface Table {
  /** The sheet's name, at most 31 characters. */
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** Whether its rows are those of one document after another, so that they can be written as the run goes. */
  readonly byDocument: boolean;
  readonly rowsOf: (source: TableSource) => Iterable<readonly Value[]>;
}

/** A column and how its value is found. */
export type ColumnOf<Row> = Column & { readonly value: (row: Row, source: TableSource) => Value };

interface Described<Row> {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly ColumnOf<Row>[];
  readonly byDocument?: boolean;
  readonly rows: (source: TableSource) => Iterable<Row>;
}

/** A table from its description: rows are made one at a time, when they are asked for. */
export function tableOf<Row>({ name, about, columns, byDocument = false, rows }: Described<Row>): Table {
  return {
    name,
    about,
    columns,
    byDocument,
    *rowsOf(source) {
      for (const row of rows(source)) yield columns.map(({ value }) => value(row, source));
    },
  };
}

export function column<Row>(
  name: string,
  kind: ColumnKind,
  about: string,
  value: (row: Row, source: TableSource) => Value,
): ColumnOf<Row> {
  return { name, kind, about, value };
}

/** A share that is a figure only where there is something to count. */
export function shareOf(count: number, of: number): number | null {
  return of === 0 ? null : count / of;
}
