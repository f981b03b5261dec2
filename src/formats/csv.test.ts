import { describe, expect, test } from 'vitest';
import { contentOfBytes } from '../input/content.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { parseColumnMap } from './column-map.ts';
import { readRecords } from './read-records.ts';
import type { ReadSettings } from './reader.ts';

/** A few headers as rules might know them. */
const KNOWN: Readonly<Record<string, string>> = {
  'Plan ID': 'column/record',
  'NHS No': 'column/person-code',
  Client: 'column/person-name',
  Coordinator: 'column/staff-name',
  Team: 'column/team',
  Date: 'column/month',
  Strengths: 'section/strengths/title',
  'Next review': 'section/review/title',
};
const SETTINGS: ReadSettings = { titleCues: (title) => [KNOWN[title] ?? 'none'], columns: null };

async function read(
  text: string | Uint8Array,
  settings: Partial<ReadSettings> = {},
  path = 'plans.csv',
): Promise<readonly (Document | Unreadable)[]> {
  const content = contentOfBytes(typeof text === 'string' ? Buffer.from(text) : text);
  const found: (Document | Unreadable)[] = [];
  for await (const record of readRecords({ path }, content, { ...SETTINGS, ...settings })) found.push(record);
  return found;
}

const documentsIn = (records: readonly (Document | Unreadable)[]): readonly Document[] =>
  records.filter((record): record is Document => 'blocks' in record);
const troublesIn = (records: readonly (Document | Unreadable)[]): readonly string[] =>
  records.flatMap((record) => ('reason' in record ? [`${record.record ?? record.path} ${record.reason}`] : []));

const TABLE = `PlanID,NHS No,Client,Coordinator,Team,Date,Strengths,What I want,Next review,Status
P-1,943 476 5919,Amina Yusuf,Jo Smith,North,12/03/2026,"Plays the cello, keeps bees","I want to walk to town on my own, and to take my nephew to the match.
- Ring the club
Help: my sister",12/06/2026,Open
P-2,943 476 5920,Bea Holt,Al Jones,South,2026-02-01,Kind,,TBC,Open
`;

describe('a row becomes a document', () => {
  test('columns of text are its parts, as they would be in a plan', async () => {
    const [first] = documentsIn(await read(TABLE));
    expect(first === undefined ? [] : blockLines(first)).toEqual([
      'Client: Amina Yusuf',
      'Strengths: Plays the cello, keeps bees',
      'h1 What I want',
      'I want to walk to town on my own, and to take my nephew to the match.',
      '- Ring the club',
      'Help: my sister',
      'Next review: 12/06/2026',
    ]);
  });

  test('the other columns say whose it is; names of staff, codes and numbers of persons are nowhere', async () => {
    const [first, second] = documentsIn(await read(TABLE));
    expect(first).toMatchObject({ record: 'P-1', group: { team: 'North', month: '2026-03' }, format: 'csv' });
    expect(second).toMatchObject({ record: 'P-2', group: { team: 'South', month: '2026-02' } });
    const { notes, ...rest } = first ?? { notes: [] };
    expect(JSON.stringify(rest)).not.toMatch(/943|Jo Smith|Open/);
    expect(notes).toEqual([
      'Columns told by their headers and cells; --columns sets it. text: Strengths, What I want, Next review; record: Plan ID; group: Team (team), Date (month); name: Client; left out: NHS No, Coordinator, Status.',
    ]);
  });

  test('every place names its row and column', async () => {
    const [first] = documentsIn(await read(TABLE));
    const item = first?.blocks.find(({ kind }) => kind === 'item');
    expect(item?.pointer).toBe('row 2, column What I want');
    const review = first?.blocks.at(-1);
    expect(review).toMatchObject({ pointer: 'row 2, column Next review', under: null });
  });

  test('an id that comes again is told apart by its row', async () => {
    const table = 'Plan ID,Strengths\nP-1,Kind\nP-1,Funny\n,Loud\n';
    expect(documentsIn(await read(table)).map(({ record }) => record)).toEqual(['P-1', 'P-1 (row 3)', 'row 4']);
  });
});

describe('what the user says of columns counts', () => {
  test('only the columns of text that were named are read', async () => {
    const columns = parseColumnMap(['id=Status,text=strengths,ward=Team,skip=Date']);
    const [first] = documentsIn(await read(TABLE, { columns }));
    expect(first?.text).toBe('Client: Amina Yusuf\n\nStrengths: Plays the cello, keeps bees\n');
    expect(first).toMatchObject({ record: 'Open', group: { ward: 'North' } });
  });

  test('a header that the table does not have is said, with those that it has', async () => {
    const columns = parseColumnMap(['text=Narative']);
    expect(troublesIn(await read('Plan ID,Strengths\nP-1,Kind\n', { columns }))).toEqual([
      'plans.csv has no column “Narative”: its columns are Plan ID, Strengths',
    ]);
  });

  test('a map that is none is refused', () => {
    expect(() => parseColumnMap(['Narrative'])).toThrow('--columns does not understand "Narrative"');
    expect(() => parseColumnMap(['text='])).toThrow('--columns does not understand "text="');
    expect(parseColumnMap(['text=Aims, hopes and goals,team=Ward']).text).toEqual(['Aims, hopes and goals']);
  });
});

describe('tables as people leave them', () => {
  test('titles, empty rows and a line below do not take the place of records', async () => {
    const table = 'Plans of March,,\n,,\nPlan ID,Strengths,Next review\nP-1,Kind,June\n,,\nP-2,Funny,July\n';
    expect(documentsIn(await read(table)).map(({ record, blocks }) => [record, blocks[0]?.pointer])).toEqual([
      ['P-1', 'row 4, column Strengths'],
      ['P-2', 'row 6, column Strengths'],
    ]);
  });

  test('a table without a header is read by its columns of text', async () => {
    const text = 'He has been walking to the allotment every morning since the spring, and means to go on. '.repeat(3);
    const [first] = documentsIn(await read(`7,"${text}"\n8,"${text}"\n`));
    expect(first).toMatchObject({ record: 'row 1' });
    expect(first?.blocks[0]).toMatchObject({ kind: 'heading', pointer: 'row 1, column Column B' });
    expect(first?.notes[0]).toBe('The table has no header.');
  });

  test.each([
    ['semicolons', 'Plan ID;Strengths\r\nP-1;Kind, and funny\r\n', 'plans.csv'],
    ['tabs', 'Plan ID\tStrengths\nP-1\tKind, and funny\n', 'plans.tsv'],
    [
      'UTF-16 of a spreadsheet',
      Buffer.from('\ufeffPlan ID\tStrengths\nP-1\tKind, and funny\n', 'utf16le'),
      'plans.csv',
    ],
    ['a mark of UTF-8', '\ufeffPlan ID,Strengths\nP-1,"Kind, and funny"\n', 'plans.csv'],
  ])('%s', async (_, table, path) => {
    expect(documentsIn(await read(table, {}, path))).toMatchObject([
      { record: 'P-1', text: 'Strengths: Kind, and funny\n' },
    ]);
  });

  test('rows in different encodings are each read in their own', async () => {
    const table = Buffer.concat([
      Buffer.from('Plan ID,Strengths\nP-1,Siân’s cello\n'),
      Buffer.from('P-2,Si\u00e2n\u0092s cello\n', 'latin1'),
    ]);
    expect(documentsIn(await read(table)).map(({ text }) => text)).toEqual([
      'Strengths: Siân’s cello\n',
      'Strengths: Siân’s cello\n',
    ]);
  });
});

describe('what cannot be read says why, and the other rows are read', () => {
  test.each([
    ['P-1,"Kind to all\nP-2,"Funny, too"\n', 'row 2 has a quotation mark that is never closed', ['P-2']],
    [
      'P-1,Kind, and funny\nP-2,Loud\n',
      'row 2 has 3 cells where the table has 2 columns: a comma in its text',
      ['P-2'],
    ],
    ['P-1,\nP-2,Loud\n', 'row 2 holds no text in the columns that are read', ['P-2']],
  ])('%j', async (rows, reason, others) => {
    const records = await read(`Plan ID,Strengths\n${rows}`);
    expect(troublesIn(records)).toEqual([expect.stringContaining(reason)]);
    expect(documentsIn(records).map(({ record }) => record)).toEqual(others);
  });

  test.each([
    ['Plan ID,Strengths\n', 'plans.csv has no rows below its header'],
    [
      'Plan ID,Status\n1,Open\n',
      'plans.csv has no column that is known to hold text (its columns are Plan ID, Status)',
    ],
    ['', 'plans.csv is empty'],
    ['\u0000\u0001\u0002\u0003\u0000', 'plans.csv holds binary data'],
  ])('%j', async (table, reason) => {
    expect(troublesIn(await read(table))).toEqual([expect.stringContaining(reason)]);
  });
});
