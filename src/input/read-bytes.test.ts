import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FILE_LIMIT, limitFor, readBytes, readStdin, reasonOf, TEXT_LIMIT } from './read-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-bytes-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('gives the bytes of a file', () => {
  expect(readBytes(file('a.txt', 'Strengths'))).toEqual({ bytes: Buffer.from('Strengths') });
});

test('says why a file was not read', () => {
  expect(readBytes(file('empty.txt', ''))).toEqual({ reason: 'is empty' });
  expect(readBytes(folder)).toEqual({ reason: 'is a folder' });
  expect(readBytes(join(folder, 'gone.txt'))).toEqual({ reason: 'does not exist' });
  expect(readBytes('/dev/null')).toEqual({ reason: 'is no ordinary file' });
});

test('names both sizes of a file that is too large', () => {
  expect(readBytes(file('large.txt', 'x'.repeat(2_000_000)), 1_048_576)).toEqual({
    reason: 'is too large: 2 MB, and no more than 1 MB is read: save it without its pictures, or in parts',
  });
});

test.skipIf(process.getuid?.() === 0)('says that a file may not be read', () => {
  const path = file('secret.txt', 'x');
  chmodSync(path, 0);
  expect(readBytes(path)).toEqual({ reason: 'may not be read by this user account' });
});

test('a link to itself is no endless loop', () => {
  symlinkSync(join(folder, 'loop.txt'), join(folder, 'loop.txt'));
  expect(readBytes(join(folder, 'loop.txt'))).toEqual({ reason: 'is a link that leads back to itself' });
});

test('a locked file says what to do', () => {
  expect(reasonOf(Object.assign(new Error('locked'), { code: 'EBUSY' }))).toBe(
    'is in use by another program: close it there and try again',
  );
  expect(reasonOf('odd')).toBe('could not be read (unknown error)');
});

test('text has the lower limit', () => {
  expect([limitFor('a.TXT'), limitFor('a.md'), limitFor('a.docx')]).toEqual([TEXT_LIMIT, TEXT_LIMIT, FILE_LIMIT]);
});

async function* parts(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

test('standard input is read to its end, within the limit', async () => {
  expect(await readStdin(parts('Stren', 'gths'))).toEqual({ bytes: Buffer.from('Strengths') });
  expect(await readStdin(parts())).toEqual({ reason: 'is empty' });
  expect(await readStdin(parts('x'.repeat(600_000), 'x'.repeat(600_000)), 1_048_576)).toEqual({
    reason: 'is too large: 1.2 MB, and no more than 1 MB is read: save it without its pictures, or in parts',
  });
});
