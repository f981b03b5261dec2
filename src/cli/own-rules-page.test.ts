import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** A fenced block of the page: a file to write (its info names a path), commands to run, or lines that the last ones print. */
interface Block {
  readonly language: string;
  readonly path: string | null;
  readonly text: string;
}

const blocks: readonly Block[] = [
  ...readFileSync('docs/own-rules.md', 'utf8').matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms),
].map(([, language = '', path, text = '']) => ({ language, path: path ?? null, text }));

const place = mkdtempSync(join(tmpdir(), 'recovery-audit-own-rules-'));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function run(line: string): string {
  const [, ...args] = line.split(' ');
  const { stdout, stderr } = spawnSync(process.execPath, [resolve('bin/recovery-audit.js'), ...args], {
    cwd: place,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

test('the page on own rules can be followed, command by command, and prints what it says', { timeout: 120_000 }, () => {
  let printed = '';
  for (const { language, path, text } of blocks) {
    if (path !== null) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    } else if (language === 'sh') {
      const lines = text.trim().split('\n');
      expect(lines.every((line) => line.startsWith('recovery-audit '))).toBe(true);
      printed = lines.map(run).join('\n');
    } else for (const line of text.trim().split('\n')) expect(printed).toContain(line);
  }
  expect(blocks.map(({ language }) => language)).toEqual([
    'yaml',
    'sh',
    'text',
    'yaml',
    'sh',
    'text',
    'yaml',
    'text',
    'sh',
    'text',
    'sh',
  ]);
});
