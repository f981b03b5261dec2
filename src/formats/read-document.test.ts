import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { blockLines } from './block-lines.ts';
import { readDocument, readDocumentNow } from './read-document.ts';
import { isReadable } from './reader.ts';

const SAMPLES = new URL('../../fixtures/formats/', import.meta.url);

function sample(name: string): Uint8Array {
  return readFileSync(new URL(name, SAMPLES));
}

/** The blocks of a file in short, or the reason why it could not be read. */
async function read(path: string, bytes: Uint8Array = sample(path)): Promise<readonly string[] | string> {
  const answer = await readDocument({ path, bytes });
  return isReadable(answer) ? blockLines(answer) : answer.reason;
}

const PLAN = [
  'h1 MY PLAN',
  'Name: Siân Rhys-Owen',
  'Age: 42',
  'Written: 3 March, at the kitchen table',
  'h2 What I am good at',
  '- Walls – I can build one that will outlast the lot of you.',
  '- Keeping my word',
  'h2 What I want',
  '- “I want to sing the Messiah in December.”',
  '- To teach two lads to wall, for £20 a day',
  'h2 Who does what',
  'td 0,0 Ring the choirmaster',
  'td 0,1 Siân (Ring the choirmaster)',
  'td 0,2 this week (Ring the choirmaster)',
  'td 1,0 Write the notice',
  'td 1,1 Siân and Mo (Write the notice)',
  'td 1,2 6 June (Write the notice)',
  'Review: 20 June',
  'Copy given: Yes',
];

describe('the same plan', () => {
  test.each([
    'plan-utf-8.txt',
    'plan-utf-8-with-mark.txt',
    'plan-windows-1252.txt',
    'plan-utf-16le-with-mark.txt',
    'plan-utf-16be.txt',
  ])('%s', async (name) => {
    expect(await read(name)).toEqual(PLAN);
  });

  test('as a Word file with tables', async () => {
    expect(await read('plan.docx')).toEqual([
      'h1 My plan',
      'td 0,0 Name',
      'td 0,1 Siân Rhys-Owen (Name)',
      'td 1,0 Written',
      'td 1,1 3 March, at the kitchen table (Written)',
      'h2 What I am good at',
      '- Walls – I can build one that will outlast the lot of you.',
      '- Keeping my word',
      'h3 What I want',
      '- “I want to sing the Messiah in December.”',
      '- To teach two lads to wall, for £20 a day',
      'h2 Who does what',
      'th 0,0 Step',
      'th 0,1 Who',
      'th 0,2 When',
      'td 1,0 Ring the choirmaster (Step)',
      'td 1,1 Siân (Ring the choirmaster, Who)',
      'td 1,2 this week (Ring the choirmaster, When)',
      'td 2,0 Write the notice (Step)',
      'td 2,1 Siân and Mo (Write the notice, Who)',
      'td 2,2 6 June (Write the notice, When)',
      'Review: 20 June',
      '[x] I have a copy',
      '[ ] I want another',
    ]);
  });
});

test('the canonical text of a text file is the file itself', async () => {
  const answer = await readDocument({ path: 'plan.txt', bytes: sample('plan-utf-8-with-mark.txt') });
  expect(isReadable(answer) && answer.text).toBe(sample('plan-utf-8-with-mark.txt').subarray(3).toString());
});

test('text is read without waiting; Word files are waited for', () => {
  const text = readDocumentNow({ path: 'a.txt', bytes: Buffer.from('Likes chess.') });
  expect(text !== null && isReadable(text) && blockLines(text)).toEqual(['Likes chess.']);
  expect(readDocumentNow({ path: 'plan.docx', bytes: sample('plan.docx') })).toBeNull();
});

test('the name tells Markdown from text, and content comes before the name', async () => {
  const formatOf = async (path: string, bytes: Uint8Array): Promise<string> => {
    const answer = await readDocument({ path, bytes });
    return isReadable(answer) ? answer.format : answer.reason;
  };
  expect(await formatOf('a.MD', Buffer.from('# A'))).toBe('markdown');
  expect(await formatOf('notes', Buffer.from('# A'))).toBe('text');
  expect(await formatOf('PKU.txt', Buffer.from('PKU clinic plan'))).toBe('text');
  expect(await formatOf('plan.doc', sample('plan.docx'))).toBe('docx');
});

test('where a document comes from is passed on', async () => {
  const answer = await readDocument({ path: 'a.csv', record: '12', group: { team: 'East' }, bytes: Buffer.from('') });
  expect(answer).toEqual({ path: 'a.csv', reason: 'is empty' });
  expect(
    readDocumentNow({ path: 'a.txt', record: '12', group: { team: 'East' }, bytes: Buffer.from('Kind.') }),
  ).toMatchObject({ path: 'a.txt', record: '12', group: { team: 'East' } });
});

describe('what cannot be read says why', () => {
  const advice = 'which this version does not read: save it as .docx or as plain text';

  test.each([
    ['empty.txt', 'is empty'],
    ['blank.txt', 'holds nothing but blanks'],
    ['letter.pdf', 'is damaged or incomplete: save it as a PDF again, or copy it anew'],
    ['letter-named.txt', 'is damaged or incomplete: save it as a PDF again, or copy it anew'],
    ['old.doc', 'is damaged or older than Word 97: open it in Word and save it as .docx'],
    [
      'locked.docx',
      'is protected with a password: take the password off in the program that made it, and save it again',
    ],
    ['not-a-word-file.docx', 'is named .docx but is not a Word file'],
    ['picture.txt', 'is a picture, and text inside pictures is not read'],
  ])('%s', async (name, reason) => {
    expect(await read(name)).toBe(reason);
  });

  test.each([
    [
      'record.txt',
      '<?xml version="1.0"?><a/>',
      'is an XML file, but no health record: of XML files, those in the C-CDA and FHIR formats are read',
    ],
    ['caseload.csv', 'name,plan', 'may hold several documents: read it record by record'],
    ['data.bin', '\u0000\u0001\u0002\u0003', 'holds binary data and is no text'],
  ])('%s', async (name, text, reason) => {
    expect(await read(name, Buffer.from(text))).toBe(reason);
  });

  test('other files in the wrapping of Word', async () => {
    const zip = (part: string): Uint8Array =>
      zipSync({ '[Content_Types].xml': new Uint8Array([60]), [part]: new Uint8Array([60]) });
    expect(await read('a.docx', zip('ppt/presentation.xml'))).toBe(
      `is named .docx but is a PowerPoint file, ${advice}`,
    );
    expect(await read('a.docx', zip('other.xml'))).toBe('is named .docx but is not a Word file');
    expect(await read('a.xlsb', zip('xl/workbook.bin'))).toBe(
      'is a binary Excel workbook (.xlsb), which is not read: save it as .xlsx or .csv',
    );
  });
});
