import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { contentOfBytes } from '../input/content.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { readRecords } from './read-records.ts';
import type { ReadSettings } from './reader.ts';

/** Written by LibreOffice: notes, plans with a title, dates, formulas and merged cells, and a hidden sheet. */
const CASELOAD = readFileSync(new URL('../../fixtures/formats/caseload.xlsx', import.meta.url));
const KNOWN: Readonly<Record<string, string>> = {
  'Plan ID': 'column/record',
  Ward: 'column/ward',
  'Plan date': 'column/month',
  Strengths: 'section/strengths/title',
  'Next review': 'section/review/title',
  'Copy given': 'section/shared-copy/title',
};
const SETTINGS: ReadSettings = { titleCues: (title) => [KNOWN[title] ?? 'none'], columns: null };

async function read(bytes: Uint8Array, path = 'caseload.xlsx'): Promise<readonly (Document | Unreadable)[]> {
  const found: (Document | Unreadable)[] = [];
  for await (const record of readRecords({ path }, contentOfBytes(bytes), SETTINGS)) found.push(record);
  return found;
}

const linesOf = (record: Document | Unreadable | undefined): readonly string[] =>
  record !== undefined && 'blocks' in record ? blockLines(record) : [record?.reason ?? 'nothing'];

/** The caseload with one of its parts changed. */
function changed(part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(CASELOAD)).map(([name, bytes]) => [
    name,
    part.test(name) ? strToU8(change(Buffer.from(bytes).toString())) : bytes,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

describe('a workbook of a spreadsheet program', () => {
  test('rows below the header become documents, with what formulas came to', async () => {
    const records = await read(CASELOAD);
    expect(records.map(({ record }) => record)).toEqual(['LH-01', 'LH-02', 'LH-03']);
    expect(linesOf(records[0])).toEqual([
      'h1 Strengths',
      'Siân’s cello – she plays it every Sunday, and teaches the neighbours’ girl.',
      'h1 My goals',
      'I want to play in the chapel at Easter.',
      '- Ring the choirmaster',
      '- A lift on Saturdays',
      'Next review: 2026-06-12',
      'Copy given: Yes',
    ]);
    expect(linesOf(records[2])[0]).toBe('Strengths: Funny, and patient with her brother, as he says himself');
  });

  test('places name the sheet, the row as the program numbers it, and the column', async () => {
    const [, second] = await read(CASELOAD);
    const pointers = second !== undefined && 'blocks' in second ? second.blocks.map(({ pointer }) => pointer) : [];
    expect(pointers).toEqual(['sheet "Plans" row 5, column Strengths', 'sheet "Plans" row 5, column My goals']);
  });

  test('a merged cell says the same of each of its rows, and dates give months', async () => {
    const groups = (await read(CASELOAD)).map((record) => ('group' in record ? record.group : null));
    expect(groups).toEqual([
      { ward: 'Larch', month: '2026-03' },
      { ward: 'Larch', month: '2026-02' },
      { ward: 'Elm', month: '2026-03' },
    ]);
  });

  test('what was left out is said', async () => {
    const [first] = await read(CASELOAD);
    expect(first !== undefined && 'notes' in first ? first.notes[1] : null).toBe('Hidden sheets were left out (1).');
    const unsaved = changed(/sheet2/, (xml) => xml.replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/, '$1'));
    const [unsolved] = await read(unsaved);
    expect(unsolved !== undefined && 'notes' in unsolved ? unsolved.notes[1] : null).toBe(
      'Formulas without a saved result are empty (1): open the file in Excel and save it.',
    );
  });
});

test('another program’s workbook, with ticks, dates and text in the cells themselves', async () => {
  const bytes = await writeExcel([
    [{ value: 'Strengths' }, { value: 'Copy given' }, { value: 'Next review' }],
    [
      { type: String, value: 'Kind' },
      { type: Boolean, value: true },
      { type: Date, value: new Date(Date.UTC(2026, 5, 12)), format: 'dd/mm/yyyy' },
    ],
  ]).toBuffer();
  const [only] = await read(bytes);
  expect(linesOf(only)).toEqual(['Strengths: Kind', 'Copy given: Yes', 'Next review: 2026-06-12']);
  expect(only?.record).toBe('sheet "Sheet1" row 2');
});

describe('what cannot be read says why', () => {
  test.each([
    ['cut off', CASELOAD.subarray(0, 4000), 'is damaged or incomplete'],
    [
      'broken XML',
      changed(/workbook\.xml$/, (xml) => xml.slice(0, 200)),
      'is damaged: open it in a spreadsheet program',
    ],
    ['entities', changed(/workbook\.xml$/, (xml) => xml.replace('name="Plans"', 'name="&plans;"')), 'is damaged'],
    ['no text', changed(/sheet[23]\.xml$/, () => '<worksheet/>'), 'has no column that is known to hold text'],
  ])('%s', async (_, bytes, reason) => {
    const [first] = await read(bytes);
    expect(linesOf(first)).toHaveLength(1);
    expect(linesOf(first)[0]).toContain(reason);
  });

  test('a damaged sheet is named, and the others are read', async () => {
    const records = await read(changed(/sheet1\.xml$/, (xml) => xml.slice(0, 300)));
    expect(records[0]?.record).toBe('sheet "Notes"');
    expect(linesOf(records[0])[0]).toContain('is damaged');
    expect(records).toHaveLength(4);
  });
});
