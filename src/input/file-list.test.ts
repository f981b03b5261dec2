import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFileList } from './file-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'file-list-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function* stdin(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
const nothing = stdin(Buffer.from(''));

async function listOf(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, 'list.txt');
  writeFileSync(path, bytes);
  return readFileList(path, nothing);
}

test('one path a line, with either line end, blank lines aside', async () => {
  expect(await listOf(Buffer.from('a.txt\r\n\r\nteam b/Siân.docx\n'))).toEqual(['a.txt', 'team b/Siân.docx']);
});

test('separated by NUL, as find -print0 does', async () => {
  expect(await listOf(Buffer.from('a.txt\0b c.txt\0'))).toEqual(['a.txt', 'b c.txt']);
});

test('as PowerShell writes it', async () => {
  expect(await listOf(Buffer.from('\ufeffa.txt\r\nŴ.txt\r\n', 'utf16le'))).toEqual(['a.txt', 'Ŵ.txt']);
});

test('from standard input', async () => {
  expect(await readFileList('-', stdin(Buffer.from('a.txt\nb.txt')))).toEqual(['a.txt', 'b.txt']);
});

test('a list that is not there is said in one line', async () => {
  await expect(readFileList(join(folder, 'gone'), nothing)).rejects.toThrow(
    /^The file list ".*gone" does not exist\.$/,
  );
});
