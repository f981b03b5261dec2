import { CRITERIA } from './criteria.ts';
import { DOCUMENTS } from './documents.ts';
import { FINDINGS } from './findings.ts';
import { GOALS } from './goals.ts';
import { GROUPS } from './groups.ts';
import { NOT_READ } from './not-read.ts';
import { PROFILE } from './profile.ts';
import { COPIED_TEXT, PAST_REVIEWS, SHARED_TEXT } from './repeated-text.ts';
import { SECTIONS } from './sections.ts';
import { SUMMARY } from './summary.ts';
import { type Column, type ColumnKind, column, type Table, tableOf } from './table.ts';
import { THEMES_TABLE } from './themes.ts';

const DATA: readonly Table[] = [
  SUMMARY,
  CRITERIA,
  PROFILE,
  GROUPS,
  DOCUMENTS,
  FINDINGS,
  GOALS,
  SECTIONS,
  THEMES_TABLE,
  SHARED_TEXT,
  COPIED_TEXT,
  PAST_REVIEWS,
  NOT_READ,
];

interface Row {
  readonly table: string;
  readonly described: Column;
}

const KIND_NAME: Readonly<Record<ColumnKind, string>> = {
  name: 'short text',
  text: 'text',
  count: 'whole number',
  share: 'share, 0 to 1',
};

const DICTIONARY = tableOf<Row>({
  name: 'Data dictionary',
  about: 'Every column of every table, and what it means.',
  *rows() {
    for (const { name, columns } of ALL_TABLES) for (const described of columns) yield { table: name, described };
  },
  columns: [
    column('Table', 'name', 'The table that the column is in.', ({ table }) => table),
    column(
      'Column',
      'name',
      "The column's name. Names stay; new columns come behind the others.",
      ({ described }) => described.name,
    ),
    column('Holds', 'name', 'What stands in it.', ({ described }) => KIND_NAME[described.kind]),
    column('Meaning', 'text', 'What it means.', ({ described }) => described.about),
  ],
});

/** The tables of the workbook and of the CSV folder, in their order. */
export const ALL_TABLES: readonly Table[] = [...DATA, DICTIONARY];

/** The name of a table's file: "Data dictionary" is `data-dictionary.csv`. */
export function csvName({ name }: Table): string {
  return `${name.toLowerCase().replaceAll(' ', '-')}.csv`;
}

/** The data dictionary as a page of the documentation. */
export function dictionaryPage(): string {
  const tables = ALL_TABLES.map(({ name, about, columns }) =>
    [
      `## ${name}`,
      about,
      [
        '| column | holds | meaning |',
        '| --- | --- | --- |',
        ...columns.map((each) => `| ${each.name} | ${KIND_NAME[each.kind]} | ${each.about} |`),
      ].join('\n'),
    ].join('\n\n'),
  );
  return `${[INTRODUCTION, ...tables].join('\n\n')}\n`;
}

const INTRODUCTION = `# Tables

\`--report xlsx=FILE\` writes these tables as the sheets of a workbook, \`--report csv=FOLDER\` as files in a folder
(${[SUMMARY, CRITERIA].map((table) => `\`${csvName(table)}\``).join(', ')} and so on; UTF-8 with a byte-order mark, CRLF, commas, RFC 4180). Names of tables and columns stay; new
columns come behind the others. The last table says the same as this page.

Text stays text: in the workbook every text is marked as such, and in CSV files a text that begins with \`=\`, \`+\`, \`-\`, \`@\`
or a tab has an apostrophe before it, so that no program takes it for a formula. Control characters are left out, and a text
of more than 32,767 characters, the most that a cell holds, ends with “…”. With \`--no-excerpts\` the columns that hold
words of the documents are empty.`;
