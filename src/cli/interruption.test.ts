import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const place = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
beforeAll(() => {
  writeFileSync(join(place, 'letter.txt'), 'Dear Dr Bell,\nShe lacks insight into her illness.\n');
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function start(...args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [resolve('bin/recovery-audit.js'), ...args], { cwd: place });
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const part of stream) text += String(part);
  return text;
}

/** More than a pipe holds: once it is written, somebody reads at the other end. Blanks, which are soon audited. */
const MUCH = `Dear Dr Bell,\n${' '.repeat(2_000_000)}`;

test.skipIf(process.platform === 'win32')(
  'Ctrl-C ends after the file at hand, with a report of what there is',
  async () => {
    const child = start('audit', 'letter.txt', '-', '--report', 'json');
    const stdout = textOf(child.stdout);
    await new Promise((written) => child.stdin.write(MUCH, written));
    child.kill('SIGINT');
    const [told] = (await once(child.stderr, 'data')) as [Buffer];
    expect(told.toString()).toMatch(/^Stopping after this document/);
    child.stdin.end();
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(130);
    expect(await stdout).toContain('"path": "letter.txt"');
  },
);

test('a reader that has gone is no trouble', async () => {
  const child = start('audit', 'letter.txt', '--report', 'json');
  const stderr = textOf(child.stderr);
  child.stdout.destroy();
  const [status] = (await once(child, 'close')) as [number];
  expect(status).toBe(0);
  expect(await stderr).toBe('');
});
