import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { contentOfBytes } from '../input/content.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { readRecords } from './read-records.ts';
import type { ReadSettings } from './reader.ts';

const SETTINGS: ReadSettings = { titleCues: () => ['section/strengths/title'], columns: null };
const PLAN = strToU8('Strengths: plays the cello\n');
const DOCX = readFileSync(new URL('../../fixtures/formats/plan.docx', import.meta.url));

async function read(bytes: Uint8Array, path = 'export.zip'): Promise<readonly (Document | Unreadable)[]> {
  const found: (Document | Unreadable)[] = [];
  for await (const record of readRecords({ path }, contentOfBytes(bytes), SETTINGS)) found.push(record);
  return found;
}

/** "plan.txt text" for each document, "plan.txt is empty" for what could not be read. */
async function told(bytes: Uint8Array, path?: string): Promise<readonly string[]> {
  const records = await read(bytes, path);
  return records.map((each) => `${each.record ?? each.path} ${'reason' in each ? each.reason : each.format}`);
}

/** The archive with bytes of its own replaced, everywhere. */
function patched(archive: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(archive).toString('latin1').replaceAll(from, to), 'latin1');
}

/** Sets a bit or size in the list at the end of an archive, `offset` bytes into its first entry. */
function inDirectory(archive: Uint8Array, offset: number, value: number, size: 2 | 4): Uint8Array {
  const copy = Buffer.from(archive);
  copy.writeUIntLE(value, copy.indexOf('PK\u0001\u0002') + offset, size);
  return copy;
}

test('members are read by their own formats, in the order of their paths', async () => {
  const archive = zipSync({
    'south/plan.txt': PLAN,
    'north/plan.docx': [DOCX, { level: 0 }],
    'north/rows.csv': strToU8('id,Strengths\nA,Kind\n'),
    '__MACOSX/north/._plan.docx': PLAN,
    'north/photo.jpg': PLAN,
    'north/~$plan.docx': PLAN,
  });
  expect(await told(archive)).toEqual(['north/plan.docx docx', 'north/rows.csv#row 2 csv', 'south/plan.txt text']);
  expect((await read(archive))[2]).toMatchObject({ path: 'export.zip', text: 'Strengths: plays the cello\n' });
});

test('an archive under another name is known by its content, and a Word file is none', async () => {
  expect(await told(zipSync({ 'plan.txt': PLAN }), 'export.docx')).toEqual([
    'export.docx is named .docx but is not a Word file',
  ]);
  expect(await told(zipSync({ 'plan.txt': PLAN }), 'export.dat')).toEqual(['plan.txt text']);
  expect(await told(DOCX, 'plan.zip')).toEqual(['plan.zip docx']);
});

test('archives inside archives are opened twice', async () => {
  const nested = (depth: number): Uint8Array =>
    depth === 0 ? zipSync({ 'plan.txt': PLAN }) : zipSync({ 'inner.zip': nested(depth - 1) });
  expect(await told(nested(2))).toEqual(['inner.zip/inner.zip/plan.txt text']);
  expect(await told(nested(3))).toEqual([
    'inner.zip/inner.zip/inner.zip lies too deep: archives inside archives are opened twice, and no further',
  ]);
});

describe('members that are not as they should be are named, and the others are read', () => {
  test.each([
    ['a path upwards', { '../../evil.txt': PLAN }, '../../evil.txt has a path that leads out of the archive'],
    ['a path from the root', { '/etc/plan.txt': PLAN }, '/etc/plan.txt has a path that leads out of the archive'],
    ['a path of Windows', { 'C:\\plan.txt': PLAN }, 'C:/plan.txt has a path that leads out of the archive'],
    ['nothing in it', { 'empty.txt': new Uint8Array() }, 'empty.txt is empty'],
    ['a bomb', { 'bomb.txt': new Uint8Array(12_000_000) }, 'bomb.txt unpacks to far more than a document needs'],
    ['a picture', { 'scan.txt': strToU8('\u0089PNG\r\n', true) }, 'scan.txt is a picture'],
  ])('%s', async (_, members, reason) => {
    const answers = await told(zipSync({ ...members, 'plan.txt': PLAN }));
    expect(answers).toHaveLength(2);
    expect(answers).toContain('plan.txt text');
    expect(answers.join('\n')).toContain(reason);
  });

  test('a password', async () => {
    const locked = inDirectory(zipSync({ 'a.txt': PLAN, 'b.txt': PLAN }), 8, 1, 2);
    expect(await told(locked)).toEqual([
      'a.txt is protected with a password: unpack it with the password first',
      'b.txt text',
    ]);
  });

  test('a size that is not true', async () => {
    const lying = inDirectory(zipSync({ 'a.txt': strToU8('kind '.repeat(1000)), 'b.txt': PLAN }), 24, 10, 4);
    expect(await told(lying)).toEqual(['a.txt unpacks to more than it says, and was left alone', 'b.txt text']);
  });

  test('two of one name', async () => {
    const twice = patched(zipSync({ 'a.txt': PLAN, 'b.txt': PLAN }), 'b.txt', 'a.txt');
    expect(await told(twice)).toEqual(['a.txt text', 'a.txt (2) text']);
  });
});

describe('archives that cannot be read say why', () => {
  test.each([
    ['cut off', zipSync({ 'plan.txt': PLAN }).subarray(0, 60), 'export.zip is damaged or incomplete'],
    ['nothing that is read', zipSync({ 'photo.jpg': PLAN }), 'export.zip holds no documents of a kind that is read'],
  ])('%s', async (_, bytes, reason) => {
    expect(await told(bytes)).toEqual([expect.stringContaining(reason)]);
  });
});
