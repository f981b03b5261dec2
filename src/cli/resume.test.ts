import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

const place = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
const state = join(place, 'state');
const journals = join(state, 'recovery-audit', 'unfinished');
beforeAll(() => {
  mkdirSync(join(place, 'plans'));
  const plans = readdirSync('fixtures/plans').filter((name) => /\.(?:txt|md)$/.test(name));
  for (const copy of [1, 2, 3]) {
    for (const name of plans) copyFileSync(join('fixtures/plans', name), join(place, 'plans', `${copy}-${name}`));
  }
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Runs an audit into lines of JSON; where it is to be killed, after so many milliseconds. Returns its exit code. */
async function audit(args: readonly string[], killAfter: number | null = null): Promise<number | null> {
  const child = spawn(process.execPath, [resolve('bin/recovery-audit.js'), 'audit', 'plans', '--quiet', ...args], {
    cwd: place,
    env: { PATH: process.env['PATH'], XDG_STATE_HOME: state },
    stdio: 'ignore',
  });
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [status] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return status;
}

const bytes = (name: string): string => readFileSync(join(place, name), 'utf8');
const hashOf = (name: string): string => createHash('sha256').update(bytes(name)).digest('hex');

/** One report of each way of writing: as the run goes, of all documents at the end, and several files in a folder. */
const REPORTS = ['ndjson', 'json', 'csv'] as const;
const reportsNamed = (name: string): readonly string[] =>
  REPORTS.flatMap((report) => ['--report', `${report}=${name}.${report}`]);

/** Hashes of what was written under a name, by file; a folder's files by their own names. */
function written(name: string): Readonly<Record<string, string>> {
  const files = REPORTS.map((report) => `${name}.${report}`).filter((file) => existsSync(join(place, file)));
  const parts = files.flatMap((file) =>
    file.endsWith('.csv') ? readdirSync(join(place, file)).map((part) => join(file, part)) : [file],
  );
  return Object.fromEntries(parts.map((part) => [part.replace(name, ''), hashOf(part)]));
}

function remove(name: string): void {
  for (const report of REPORTS) rmSync(join(place, `${name}.${report}`), { recursive: true, force: true });
}

test.skipIf(process.platform === 'win32')(
  'a run that is killed again and again ends with the bytes of an unbroken one, and leaves nothing behind',
  async () => {
    expect(await audit(reportsNamed('whole'))).toBe(0);
    const whole = written('whole');
    expect(Object.keys(whole).length).toBeGreaterThan(REPORTS.length);
    const kills = fc.array(fc.integer({ min: 200, max: 1500 }), { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(kills, async (moments) => {
        remove('broken');
        for (const moment of moments) {
          await audit([...reportsNamed('broken'), '--resume'], moment);
          // The kill may fall between a report's taking its name and the end of the process: then it is there, and whole.
          const named = Object.entries(written('broken')).filter(([file]) => !file.endsWith('.tmp'));
          expect(whole).toMatchObject(Object.fromEntries(named));
        }
        expect(await audit([...reportsNamed('broken'), '--resume'])).toBe(0);
        expect(written('broken')).toEqual(whole);
        expect(existsSync(journals) ? readdirSync(journals) : []).toEqual([]);
        expect(readdirSync(place).filter((name) => name.startsWith('.broken'))).toEqual([]);
      }),
      { numRuns: 2 },
    );
  },
  120_000,
);

test('one process or two, a cold cache or a warm one: the same bytes', async () => {
  await audit(['--report', 'ndjson=one.ndjson', '--jobs', '1']);
  await audit(['--report', 'ndjson=two.ndjson', '--jobs', '2', '--cache', 'kept']);
  await audit(['--report', 'ndjson=warm.ndjson', '--jobs', '2', '--cache', 'kept']);
  expect(bytes('two.ndjson')).toBe(bytes('one.ndjson'));
  expect(bytes('warm.ndjson')).toBe(bytes('one.ndjson'));
}, 60_000);
