import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const PROGRAM = resolve('bin/recovery-audit.js');
const place = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
beforeEach(() => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(place, 'bin'), { recursive: true });
  cpSync('fixtures/templates/gate', join(place, 'templates'), { recursive: true });
  // The program under the name by which a shell finds it once it is installed.
  writeFileSync(join(place, 'bin/recovery-audit'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  writeFileSync(join(place, 'bin/npx'), `#!/bin/sh\nexec "$@"\n`);
  chmodSync(join(place, 'bin/recovery-audit'), 0o755);
  chmodSync(join(place, 'bin/npx'), 0o755);
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function shell(script: string, env: Readonly<Record<string, string>> = {}) {
  const path = `${join(place, 'bin')}:${process.env.PATH ?? ''}`;
  return spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
    cwd: place,
    env: { PATH: path, ...env },
    encoding: 'utf8',
  });
}

describe('the GitHub action', () => {
  const action = z
    .object({
      inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
      runs: z.object({
        using: z.literal('composite'),
        steps: z.tuple([
          z.object({ shell: z.literal('bash'), env: z.record(z.string(), z.string()), run: z.string() }),
        ]),
      }),
    })
    .parse(parse(readFileSync('action.yml', 'utf8')));
  const [step] = action.runs.steps;

  /** The step's environment as the service makes it from inputs. */
  function environment(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const value = (expression: string): string =>
      expression.replace(/\$\{\{ (github\.action_path|inputs\.([\w-]+)) \}\}/g, (_, name: string, input: string) =>
        name === 'github.action_path'
          ? resolve('.')
          : (given[input] ?? action.inputs[input]?.default ?? 'NO SUCH INPUT'),
      );
    return Object.fromEntries(Object.entries(step.env).map(([name, expression]) => [name, value(expression)]));
  }

  test('annotates, writes the summary and a SARIF file, and fails', () => {
    const env = environment({ paths: 'templates/ward-plan.txt\ntemplates/support-plan.txt', sarif: 'out/a.sarif' });
    const { status, stdout } = shell(step.run, { ...env, GITHUB_STEP_SUMMARY: join(place, 'summary.md') });
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=templates/ward-plan.txt,line=23,');
    expect(stdout).not.toContain('my-recovery-plan');
    expect(readFileSync(join(place, 'summary.md'), 'utf8')).toContain('## Recovery audit');
    expect(existsSync(join(place, 'out/a.sarif'))).toBe(true);
  });

  test('hands further options on, and no input is run as a command', () => {
    const env = environment({ paths: '$(touch run-by-mistake)', args: '--allow-unreadable', 'fail-on': 'none' });
    expect(shell(step.run, env).status).toBe(2);
    expect(existsSync(join(place, 'run-by-mistake'))).toBe(false);
    expect(shell(step.run, environment({ paths: 'templates', 'fail-on': 'none' })).status).toBe(0);
  });
});

test('the pre-commit hook checks the files that it is given', () => {
  const [hook] = z
    .tuple([
      z
        .object({ id: z.string(), name: z.string(), entry: z.string(), language: z.literal('node'), files: z.string() })
        .loose(),
    ])
    .parse(parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')));
  const files = new RegExp(hook.files);
  expect(['a/plan.md', 'a/plan.docx', 'plan.TXT', 'plan.png'].map((path) => files.test(path))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(shell(`${hook.entry} templates/ward-plan.txt templates/support-plan.txt`).status).toBe(1);
});

test('the GitLab job writes what it says it writes', () => {
  const [, source = ''] = /## GitLab\n\n```yaml\n(.*?)```/s.exec(readFileSync('docs/ci.md', 'utf8')) ?? [];
  const job = z
    .object({ script: z.array(z.string()), artifacts: z.object({ reports: z.record(z.string(), z.string()) }) })
    .parse((parse(source) as Readonly<Record<string, unknown>>)['recovery-audit']);
  expect(shell(job.script.join('\n')).status).toBe(1);
  for (const file of Object.values(job.artifacts.reports)) expect(existsSync(join(place, file)), file).toBe(true);
});

test('the commands of the page on pipelines are commands', () => {
  const { status } = shell('ls -d templates/* | recovery-audit audit --kind template --file-list -');
  expect(status).toBe(1);
});
