import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

const EXAMPLES = resolve('examples/scale');
const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;
const posix = process.platform !== 'win32' && has('bash');

const place = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
const program = join(place, 'recovery-audit');
const env = { PATH: process.env['PATH'], HOME: place, RECOVERY_AUDIT: program, PARALLEL_HOME: place };
beforeAll(() => {
  mkdirSync(join(place, 'plans'));
  for (const name of readdirSync('fixtures/plans').filter((file) => file.endsWith('.txt'))) {
    copyFileSync(join('fixtures/plans', name), join(place, 'plans', name));
  }
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/recovery-audit.js')}" "$@"\n`);
  chmodSync(program, 0o755);
  run('recovery-audit', ['audit', 'plans', '--report', 'ndjson=whole.ndjson', '--quiet']);
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function run(file: string, args: readonly string[], more: Readonly<Record<string, string>> = {}, input = ''): string {
  const command = file === 'recovery-audit' ? [program] : ['bash', join(EXAMPLES, file)];
  const [first = '', ...rest] = [...command, ...args];
  return execFileSync(first, rest, { cwd: place, env: { ...env, ...more }, input, encoding: 'utf8', stdio: 'pipe' });
}

const bytes = (name: string): string => readFileSync(join(place, name), 'utf8');

test.skipIf(!posix || !has('parallel'))('GNU parallel: a process for each part says what one process says', () => {
  run('gnu-parallel.sh', ['plans', '3']);
  expect(bytes('audit.ndjson')).toBe(bytes('whole.ndjson'));
});

test.skipIf(!posix || !has('parallel'))('GNU parallel: lines of JSON in, the same lines out, in order', () => {
  const lines = readdirSync(join(place, 'plans'))
    .sort()
    .map((name) => JSON.stringify({ path: `plans/${name}`, text: bytes(join('plans', name)) }));
  const answered = run('lines-with-gnu-parallel.sh', [], {}, `${lines.join('\n')}\n`);
  expect(answered).toBe(`${bytes('whole.ndjson').split('\n').slice(1, -2).join('\n')}\n`);
});

test.skipIf(!posix)('Slurm: the tasks of an array merge into the whole run', () => {
  for (const task of ['1', '2']) {
    run('slurm-array.sh', ['plans'], { SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: '2' });
  }
  run('recovery-audit', ['merge', 'parts/part-1.ndjson', 'parts/part-2.ndjson', '--report', 'ndjson=merged.ndjson']);
  expect(bytes('merged.ndjson')).toBe(bytes('whole.ndjson'));
});

test('Kubernetes: every index of the Job has its part, of as many as there are', () => {
  const job = readFileSync(join(EXAMPLES, 'kubernetes-indexed-job.yaml'), 'utf8');
  const { spec } = parse(job) as { spec: { completionMode: string; completions: number; parallelism: number } };
  expect(spec).toMatchObject({ completionMode: 'Indexed', completions: 8 });
  expect(job).toContain(`--shard $((JOB_COMPLETION_INDEX + 1))/${spec.completions}`);
});
