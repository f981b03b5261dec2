import { describe, expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { readDocument } from './read-document.ts';
import { isReadable } from './reader.ts';

const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset238 Arial CE;}{\\f2\\fcharset2 Wingdings;}{\\f3\\fcharset128 MS Mincho;}}';
const STYLES =
  '{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2\\outlinelevel1 Part of form;}{\\*\\cs9 heading 3;}}';

async function document(body: string): Promise<Document> {
  const bytes = Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}${STYLES}\n${body}}`, 'latin1');
  const answer = await readDocument({ path: 'plan.doc', bytes });
  if (!isReadable(answer)) throw new Error(answer.reason);
  return answer;
}

const read = async (body: string): Promise<readonly string[]> => blockLines(await document(body));

describe('characters', () => {
  test('bytes in the code page of their font, two of them in a row where it takes two', async () => {
    expect(await read("\\f0 \\'93Caf\\'e9\\'94 \\f1 Za\\'bf\\'f3\\'b3\\'e6 \\f3\\'93\\'fa\\par")).toEqual([
      '“Café” Zażółć 日',
    ]);
  });

  test('numbers of characters, with the bytes that stand in for them stepped over', async () => {
    expect(await read("It\\u8217?s \\uc2\\u8211\\'96\\'96 so {\\uc0\\u-10179\\u-8704} now\\par")).toEqual([
      'It’s – so 😀 now',
    ]);
  });

  test('words for characters, and those that are not printed', async () => {
    expect(await read('\\ldblquote Well\\_being\\rdblquote\\~is her\\-self \\emdash  yes\\par')).toEqual([
      '“Well\u2011being”\u00a0is herself — yes',
    ]);
  });

  test('boxes of a font of signs, and of a form', async () => {
    const box = (ticked: number): string =>
      `{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres${ticked}{\\*\\ffname Check1}}}}{\\fldrslt }}`;
    expect(await read(`{\\f2\\'fe} agrees\\par{\\f2\\'a8} has a copy\\par ${box(1)}yes\\par ${box(0)}no\\par`)).toEqual(
      ['[x] agrees', '[ ] has a copy', '[x] yes', '[ ] no'],
    );
  });
});

test('titles by style, by outline level and by being bold', async () => {
  const body =
    '\\pard\\s1\\b My plan\\par\\pard\\plain\\s2 Strengths\\par\\pard\\plain Kind.\\par{\\b What helps\\par}Tea.\\par\\pard\\outlinelevel1 Goals\\par\\pard To sing.\\par';
  expect(await read(body)).toEqual([
    'h1 My plan',
    'h2 Strengths',
    'Kind.',
    'h3 What helps',
    'Tea.',
    'h2 Goals',
    'To sing.',
  ]);
});

test('items of lists, whose markers are no words', async () => {
  const body =
    "\\pard\\ls1{\\listtext\\'b7\\tab}Tea\\par{\\listtext\\'b7\\tab}Chess\\par\\pard{\\pntext 1.\\tab}First\\par{\\pntext 2.\\tab}Second\\par\\pard Last.\\par";
  expect(await read(body)).toEqual(['- Tea', '- Chess', '- First', '- Second', 'Last.']);
});

test('an item of a list inside another stands further in', async () => {
  const body =
    "\\pard\\ls1{\\listtext 1.\\tab}To bake\\par\\pard\\ls1\\ilvl1{\\listtext\\'b7\\tab}Jo to buy flour\\par\\pard\\ls1{\\listtext 2.\\tab}To swim\\par";
  expect((await document(body)).text).toBe('To bake\n   Jo to buy flour\nTo swim\n');
});

test('what does not show is left out, and notes stand at the end', async () => {
  const body =
    '{\\header Trust confidential\\par}{\\info{\\title Export}}{\\*\\generator X;}{\\pict\\wmetafile8 0a0b}\\bin3 }{}\\par Isla {\\v [id 77]}likes {\\deleted draughts}{\\revised chess}{\\*\\annotation No.}.{\\super\\chftn}{\\footnote\\pard\\chftn  Since 2001.\\par}\\par{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt Her page}}.\\par';
  const found = await document(body);
  expect(blockLines(found)).toEqual(['Isla likes chess.', 'Her page.', 'Since 2001.']);
  expect(found.notes).toEqual(['Page headers and footers were not read.', 'Hidden text was left out (1 place).']);
});

describe('tables', () => {
  const row = (shape: string, ...cells: readonly string[]): string =>
    `\\trowd${shape}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row`;
  const TWO = '\\cellx3000\\cellx6000';

  test('a marked header row; cells of several paragraphs', async () => {
    const body = `${row(`\\trhdr${TWO}`, 'Goal', 'Who')}${row(TWO, 'To walk\\par To rest', 'Amir')}\\pard After.\\par`;
    expect(await read(body)).toEqual([
      'th 0,0 Goal',
      'th 0,1 Who',
      'td 1,0 To walk (Goal)',
      'td 1,0 To rest (Goal)',
      'td 1,1 Amir (To walk, Who)',
      'After.',
    ]);
  });

  test('a row over all columns is a title; a cell merged downwards titles the rows beside it', async () => {
    const three = '\\cellx2000\\cellx4000\\cellx6000';
    const body =
      row('\\cellx6000', 'Section 1 About me') +
      row(`\\trhdr${three}`, 'Area', 'Goal', 'Who') +
      row('\\clvmgf\\cellx2000\\cellx4000\\cellx6000', 'Home', 'A flat', 'Jo') +
      row('\\clvmrg\\cellx2000\\cellx4000\\cellx6000', '', 'A cat', 'Amir');
    expect(await read(body)).toEqual([
      'h1 Section 1 About me',
      'th 0,0 Area',
      'th 0,1 Goal',
      'th 0,2 Who',
      'td 1,0 Home (Area)',
      'td 1,1 A flat (Home, Goal)',
      'td 1,2 Jo (Home, Who)',
      'td 2,1 A cat (Home, Goal)',
      'td 2,2 Amir (Home, Who)',
    ]);
  });

  test('a table inside a cell keeps its own rows', async () => {
    const nested =
      '\\pard\\intbl Steps\\par\\pard\\intbl\\itap2 Ring Jo\\nestcell Amir\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}\\pard\\intbl ';
    expect(await read(row(TWO, 'Plan', nested))).toEqual([
      'td 0,0 Plan',
      'td 0,1 Steps (Plan)',
      'td 0,0 Ring Jo',
      'td 0,1 Amir (Ring Jo)',
    ]);
  });

  test('tabs between words part cells and fields where systems write them so', async () => {
    expect(await read('Name: Isla\\tab Age: 19\\par')).toEqual(['Name: Isla', 'Age: 19']);
  });
});

test('a file cut off in the middle is read as far as it goes; one without words says so', async () => {
  expect(await read('Kind.\\par{\\i Fun')).toEqual(['Kind.', 'Fun']);
  const empty = await readDocument({ path: 'a.rtf', bytes: Buffer.from('{\\rtf1 {\\pict 00}}') });
  expect(empty).toEqual({ path: 'a.rtf', reason: 'holds no text' });
});
