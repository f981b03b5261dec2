import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Expectation, parseScenario, type Scenario, type ScenarioRun } from './scenario.test-format.ts';

const FOLDER = 'fixtures/cli';
const PROGRAM = resolve('bin/recovery-audit.js');
const FIXTURES = resolve('fixtures');
const STACK = /^\s+at .+:\d+:\d+\)?$/m;

const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** A folder of its own with the scenario's files. */
function setUp({ files }: Scenario): string {
  const place = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
  places.push(place);
  for (const { path, content } of files) {
    const full = join(place, path);
    mkdirSync(content === null ? full : dirname(full), { recursive: true });
    if (content !== null) writeFileSync(full, content);
  }
  return place;
}

function run({ args, env, stdin }: ScenarioRun, place: string): ReturnType<typeof spawnSync> {
  const real = args.map((arg) => arg.replace('<fixtures>', FIXTURES));
  return spawnSync(process.execPath, [PROGRAM, ...real], {
    cwd: place,
    env: { PATH: process.env.PATH, ...env },
    input: stdin,
    encoding: 'utf8',
  });
}

function textOf(
  of: string,
  { stdout, stderr, place }: { readonly stdout: string; readonly stderr: string; readonly place: string },
): string {
  if (of === 'stdout') return stdout;
  return of === 'stderr' ? stderr : readFileSync(join(place, of), 'utf8');
}

function check(text: string, { of, must, text: wanted }: Expectation): void {
  if (must === 'has') expect(text, of).toContain(wanted);
  else if (must === 'lacks') expect(text, of).not.toContain(wanted);
  else if (wanted === 'empty') expect(text, of).toBe('');
  else if (wanted === 'one line') expect(text, of).toMatch(/^[^\n]+\n$/);
  else if (wanted === 'json') expect(JSON.parse(text), of).toHaveProperty('schema');
  else throw new Error(`not understood: ${of} is ${wanted}`);
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.scenario')))('%s', (name) => {
  const scenario = parseScenario(readFileSync(join(FOLDER, name), 'utf8'));
  // A scenario runs the program several times, on whatever else the machine is busy with.
  test(scenario.about, { timeout: 120_000 }, () => {
    const place = setUp(scenario);
    for (const each of scenario.runs) {
      const result = run(each, place);
      const stdout = String(result.stdout);
      const stderr = String(result.stderr);
      for (const expected of each.expects) check(textOf(expected.of, { stdout, stderr, place }), expected);
      expect(result.status, `exit code of ${each.args.join(' ')}\n${stderr}`).toBe(each.exit);
      expect(stdout + stderr).not.toMatch(STACK);
    }
  });
});
