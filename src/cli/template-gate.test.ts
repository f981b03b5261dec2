import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOfStandard } from '../report/ci/sarif-schemas.test-data.ts';
import { elementsOf, xmlTree } from '../report/ci/xml-tree.test-parse.ts';

const place = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
beforeAll(() => {
  cpSync('fixtures/templates/gate', join(place, 'forms'), { recursive: true });
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** The faults that were put into the forms of fixtures/templates/gate, by file and line. */
const SEEDED = [
  'forms/my-recovery-plan.md:29 wording/compliant',
  'forms/my-recovery-plan.md:29 wording/resistant',
  'forms/my-recovery-plan.md:39 wording/absconded',
  'forms/my-recovery-plan.md:39 wording/disengaged',
  'forms/support-plan.txt:14 section/strengths',
  'forms/support-plan.txt:14 template/coordinator-contact',
  'forms/ward-plan.txt:9 wording/lacks-insight',
  'forms/ward-plan.txt:12 goal/imposed',
  'forms/ward-plan.txt:13 template/printed-goal',
  'forms/ward-plan.txt:23 wording/attention-seeking',
];
const ELEVENTH = 'forms/support-plan.txt:15 wording/non-compliant';

const FORMATS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  sarif: (text) => {
    const log = JSON.parse(text) as Log;
    expect(faultsOfStandard(log)).toEqual([]);
    const results = log.runs
      .flatMap((run) => run.results ?? [])
      .filter(({ suppressions }) => suppressions === undefined);
    return results.map(({ ruleId, locations }) => {
      const where = locations?.[0]?.physicalLocation;
      return `${where?.artifactLocation?.uri ?? ''}:${where?.region?.startLine ?? 0} ${ruleId ?? ''}`;
    });
  },
  junit: (text) =>
    elementsOf(xmlTree(text), 'testcase')
      .filter(({ children }) => children[0]?.name === 'failure')
      .map(
        ({ attributes }) => `${attributes.file ?? ''}:${attributes.line ?? ''} ${attributes.name?.split(' ')[0] ?? ''}`,
      ),
  checkstyle: (text) =>
    elementsOf(xmlTree(text), 'file').flatMap((file) =>
      file.children.map(({ attributes: { line, source } }) => {
        const rule = source?.replace('recovery-audit.', '').replaceAll('.', '/');
        return `${file.attributes.name ?? ''}:${line ?? ''} ${rule ?? ''}`;
      }),
    ),
  github: (text) =>
    [...text.matchAll(/^::(?:error|warning) file=([^,]+),line=(\d+),.*\(([^()]+)\)::/gm)].map(
      ([, file = '', line = '', rule = '']) => `${file}:${line} ${rule}`,
    ),
  gitlab: (text) =>
    (JSON.parse(text) as readonly { check_name: string; location: { path: string; lines: { begin: number } } }[]).map(
      ({ check_name, location }) => `${location.path}:${location.lines.begin} ${check_name}`,
    ),
};
const NAMES = Object.keys(FORMATS);

function run(...args: readonly string[]): number | null {
  return spawnSync(process.execPath, [resolve('bin/recovery-audit.js'), ...args], { cwd: place }).status;
}

/** Audits the forms into every format at once: the exit code, and what each format holds against them. */
function gate(): { readonly status: number | null; readonly found: Readonly<Record<string, readonly string[]>> } {
  const reports = NAMES.flatMap((name) => ['--report', `${name}=out/${name}`]);
  const status = run('audit', 'forms', '--fail-on', 'warning', '--min-severity', 'warning', '--quiet', ...reports);
  const found = NAMES.map(
    (name) => [name, FORMATS[name]?.(readFileSync(join(place, 'out', name), 'utf8')) ?? []] as const,
  );
  return { status, found: Object.fromEntries(found) };
}

const inEach = (faults: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(NAMES.map((name) => [name, faults]));

describe('a folder of templates with ten faults', () => {
  test('fails with each of them at its line, in every format', () => {
    expect(gate()).toEqual({ status: 1, found: inEach(SEEDED) });
  });

  test('passes once they are in a baseline, and fails again for an eleventh alone', () => {
    expect(run('baseline', 'create', 'forms', '--quiet')).toBe(0);
    expect(gate()).toEqual({ status: 0, found: inEach([]) });
    appendFileSync(join(place, 'forms/support-plan.txt'), 'Reason why the patient is non-compliant: ____________\n');
    expect(gate()).toEqual({ status: 1, found: inEach([ELEVENTH]) });
    expect(run('baseline', 'check', 'forms', '--quiet')).toBe(0);
  });
});
