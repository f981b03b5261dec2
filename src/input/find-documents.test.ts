import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDocuments, type Search } from './find-documents.ts';

const root = mkdtempSync(join(tmpdir(), 'find-documents-'));
const cwd = join(root, 'here');

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), 'x');
  }
}

beforeAll(() => {
  write(
    'here/b/2.txt',
    'here/b/10.docx',
    'here/a/1.md',
    'here/a/deep/er/3.TXT',
    'here/letter [old].txt',
    'here/notes.pdf',
  );
  write('here/a/~$1.docx', 'here/a/.~lock.1.docx#', 'here/a/.hidden.txt', 'here/a/1.gold.json', 'here/a/Thumbs.db');
  write('here/.git/x.txt', 'here/node_modules/p/readme.md', 'there/4.txt');
  symlinkSync(join(cwd, 'a'), join(cwd, 'a', 'loop'));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const search = (paths: readonly string[], more: Partial<Search> = {}): Search => ({
  paths,
  cwd,
  extensions: new Set(['txt', 'md', 'docx']),
  ...more,
});
const pathsOf = async (paths: readonly string[], more?: Partial<Search>): Promise<readonly string[]> =>
  (await findDocuments(search(paths, more))).files.map((file) => file.path);

test('a folder gives its documents, sorted, through links that loop, without lock files and labels', async () => {
  const found = await findDocuments(search(['.']));
  expect(found.files.map((file) => file.path)).toEqual([
    'a/1.md',
    'a/deep/er/3.TXT',
    'b/10.docx',
    'b/2.txt',
    'letter [old].txt',
  ]);
  expect(found.passedOver).toBe(6);
});

test('each file is given once, whatever leads to it and in whatever order', async () => {
  const expected = ['a/1.md', 'a/deep/er/3.TXT'];
  expect(await pathsOf(['a', 'a/1.md', join(cwd, 'a/1.md'), './a/deep'])).toEqual(expected);
  expect(await pathsOf(['./a/deep', 'a/1.md', 'a'])).toEqual(expected);
});

test('a file named outright is taken whatever it is', async () => {
  expect(await pathsOf(['notes.pdf', 'a/1.gold.json', 'letter [old].txt'])).toEqual([
    'a/1.gold.json',
    'letter [old].txt',
    'notes.pdf',
  ]);
});

test('a pattern gives what it matches and has a reader', async () => {
  expect(await pathsOf(['**/*'])).toEqual([
    'a/1.md',
    'a/deep/er/3.TXT',
    'b/10.docx',
    'b/2.txt',
    'letter [old].txt',
    'node_modules/p/readme.md',
  ]);
  expect(await pathsOf(['b/*.{txt,docx}'])).toEqual(['b/10.docx', 'b/2.txt']);
});

test('outside the working directory a path stays as it was given', async () => {
  expect(await pathsOf(['../there'])).toEqual(['../there/4.txt']);
  expect(await pathsOf([join(root, 'there')])).toEqual([join(root, 'there/4.txt')]);
});

test('a missing path is said in one line', async () => {
  await expect(findDocuments(search(['nowhere', 'no/where']))).rejects.toThrow(
    'There is no file or folder "nowhere" (and 1 more). Check the spelling, and the folder you are in.',
  );
  await expect(findDocuments(search(['*.rtf']))).rejects.toThrow('No file matches "*.rtf".');
});

test('what a list names is tried even where it is missing', async () => {
  expect(await pathsOf([], { listed: ['b/2.txt', 'gone.txt', 'a'] })).toEqual([
    'a/1.md',
    'a/deep/er/3.TXT',
    'b/2.txt',
    'gone.txt',
  ]);
});
