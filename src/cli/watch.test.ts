import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

const PROGRAM = resolve('bin/recovery-audit.js');
const place = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
const FORM = 'MY PLAN\nName: ____________\n';
beforeAll(() => {
  mkdirSync(join(place, 'forms'));
  writeFileSync(join(place, 'forms/plan.txt'), FORM);
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

test.skipIf(process.platform === 'win32')('a change is checked and shown, and Ctrl-C ends it as asked', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'audit', 'forms', '--kind', 'template', '--watch'], { cwd: place });
  onTestFinished(() => void child.kill('SIGKILL'));
  let shown = '';
  child.stdout.on('data', (part: Buffer) => {
    shown += part.toString();
  });
  const showing = async (text: RegExp): Promise<void> => {
    while (!text.test(shown) && child.exitCode === null) await once(child.stdout, 'data');
    expect(shown).toMatch(text);
    shown = '';
  };
  await showing(/errors.*\n(?:.*\n)*Watching for changes/);
  // The watch begins as its first result is shown; a change is written again until it is seen.
  const writing = setInterval(() => {
    writeFileSync(join(place, 'forms/plan.txt'), `${FORM}Compliance with medication: ____\n`);
  }, 200);
  await showing(/3:1 +warning +“Compliance”.*wording\/compliant/);
  clearInterval(writing);
  child.kill('SIGINT');
  const [status] = (await once(child, 'close')) as [number];
  expect(status).toBe(0);
});

test.each([
  [['forms', '--report', 'json'], 'leave --report out'],
  [['-'], 'name them'],
])('%j cannot be watched, and why is said', (args, why) => {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'audit', ...args, '--watch'], {
    cwd: place,
    encoding: 'utf8',
    input: '',
  });
  expect(status).toBe(2);
  expect(stderr).toContain(why);
});
