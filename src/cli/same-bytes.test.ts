import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const place = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
const plans = readdirSync('fixtures/plans').filter((name) => /\.(?:txt|md)$/.test(name));
const paths = plans.map((name) => `plans/${name}`);

/** Each starts the program several times. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

beforeAll(() => {
  mkdirSync(join(place, 'plans'));
  for (const name of plans) copyFileSync(join('fixtures/plans', name), join(place, 'plans', name));
  writeFileSync(join(place, 'plans', 'empty.txt'), '');
  run('audit', 'plans', '--jobs', '1', ...reportsIn('one'));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function run(...args: readonly string[]): void {
  execFileSync(process.execPath, [resolve('bin/recovery-audit.js'), ...args, '--quiet'], {
    cwd: place,
    env: { PATH: process.env['PATH'], XDG_STATE_HOME: join(place, 'state') },
    stdio: 'pipe',
  });
}

const unmasked = ['--redact', 'off'];
const merged = (folder: string): readonly string[] =>
  ['ndjson', 'json', 'csv'].flatMap((format) => ['--report', `${format}=${folder}/${format}`]);
const reportsIn = (folder: string): readonly string[] => [...merged(folder), ...unmasked];

/** Every file of a run's reports, by name. */
function bytesIn(folder: string): ReadonlyMap<string, string> {
  const names = ['ndjson', 'json', ...readdirSync(join(place, folder, 'csv')).map((name) => join('csv', name))];
  return new Map(names.map((name) => [name, readFileSync(join(place, folder, name), 'utf8')]));
}

test('in whatever order files are named, by one process or four: the same bytes in ndjson, json and csv', () => {
  const all = [...paths, 'plans/empty.txt'];
  const orders = fc.shuffledSubarray(all, { minLength: all.length });
  fc.assert(
    fc.property(orders, fc.constantFrom('1', '4'), (order, jobs) => {
      run('audit', ...order, '--jobs', jobs, ...reportsIn('shuffled'));
      expect(bytesIn('shuffled')).toEqual(bytesIn('one'));
    }),
    { numRuns: 3 },
  );
});

test('a cold cache and a warm one: the same bytes', () => {
  for (const folder of ['cold', 'warm']) {
    run('audit', 'plans', '--cache', 'kept', ...reportsIn(folder));
    expect(bytesIn(folder)).toEqual(bytesIn('one'));
  }
});

test('cut into parts and merged: the same bytes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 3 }), (count) => {
      const parts = Array.from({ length: count }, (_, index) => `part-${index + 1}.ndjson`);
      parts.forEach((part, index) => {
        run('audit', 'plans', '--shard', `${index + 1}/${count}`, '--report', `ndjson=${part}`);
      });
      run('merge', ...parts, ...reportsIn('merged'));
      expect(bytesIn('merged')).toEqual(bytesIn('one'));
    }),
    { numRuns: 1 },
  );
});
