import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../model/diagnostic.ts';
import { REPORT_FORMATS } from '../../report/reporter.ts';
import { needsOf } from '../report-needs.ts';
import type { ReportTarget } from '../report-target.ts';
import { openShards } from './merged-reports.ts';
import type { SecondWork } from './second-thread.ts';
import { inSecondThread, sharesOf } from './two-threads.ts';

describe('sharing reports between two threads', () => {
  const targets = REPORT_FORMATS.map((format): ReportTarget => ({ format, file: `audit.${format}` }));

  test('each report has one of them, the screen and annotations the first', () => {
    const screen: ReportTarget = { format: 'terminal', file: null };
    const { here, there } = sharesOf([...targets, screen]);
    expect([...here, ...there].map(({ format }) => format).sort()).toEqual(
      [...targets, screen].map(({ format }) => format).sort(),
    );
    expect(here).toContain(screen);
    expect(here.map(({ format }) => format)).toContain('github');
  });

  test('the two longest do not stand behind each other', () => {
    const { here, there } = sharesOf(targets.filter(({ format }) => format === 'html' || format === 'markdown'));
    expect([here.length, there.length]).toEqual([1, 1]);
  });

  test('what needs findings alone stands apart from what needs all words', () => {
    const { here, there } = sharesOf(targets);
    expect([needsOf(here), needsOf(there)]).toEqual(['findings', 'all']);
    const screen: ReportTarget = { format: 'terminal', file: null };
    expect(sharesOf([...targets, screen]).there.length).toBeGreaterThan(0);
  });
});

describe('the second thread', () => {
  const place = mkdtempSync(join(tmpdir(), 'two-threads-'));
  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [resolve('bin/recovery-audit.js'), ...args, '--quiet'], {
      cwd: place,
      stdio: 'pipe',
    });
  };
  mkdirSync(join(place, 'plans'));
  for (const name of ['Ada', 'Bo'])
    writeFileSync(
      join(place, 'plans', `${name}.txt`),
      `CARE PLAN\n\nPresentation\n${name} remains non-compliant with depot.\n\nGoals\n${name} wants to bake again.\n`,
    );
  run('audit', 'plans', '--shard', '1/1', '--report', 'ndjson=part.ndjson');
  const part = join(place, 'part.ndjson');
  const workFor = async (paths: readonly string[], targets: readonly ReportTarget[]): Promise<SecondWork> => {
    const [shard] = await openShards([part]);
    if (shard === undefined) throw new Error('no part was opened');
    const { tool, masked } = shard;
    return {
      ...{ paths, targets, tool, masked, explain: false, excerpts: true, asOf: null, quiet: true, color: null },
      rules: { quiet: true, config: false },
    };
  };

  test('writes what the first would have written', async () => {
    const formats = ['json', 'xlsx', 'csv', 'html'] as const;
    const into = (folder: string): readonly ReportTarget[] =>
      formats.map((format) => ({ format, file: join(place, folder, format) }));
    await inSecondThread(await workFor([part], into('there')));
    run('merge', 'part.ndjson', '--redact', 'off', ...formats.flatMap((one) => ['--report', `${one}=here/${one}`]));
    const files = readdirSync(join(place, 'here'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name !== 'csv',
    );
    expect(files.length).toBeGreaterThan(formats.length);
    for (const name of files)
      expect(readFileSync(join(place, 'there', name)).equals(readFileSync(join(place, 'here', name))), name).toBe(true);
  });

  test('says what went wrong in it, as the first would have', async () => {
    const work = await workFor([part], [{ format: 'json', file: place }]);
    await expect(inSecondThread(work)).rejects.toThrow(UsageError);
    await expect(inSecondThread(work)).rejects.toThrow(/there is a folder of that name/);
  });
});
