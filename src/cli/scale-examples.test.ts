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
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

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
/** Each starts the program several times. */
vi.setConfig({ testTimeout: 120_000 });

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function run(file: string, args: readonly string[], more: Readonly<Record<string, string>> = {}, input = ''): string {
  const command = file === 'recovery-audit' ? [program] : ['bash', join(EXAMPLES, file)];
  const [first = '', ...rest] = [...command, ...args];
  return execFileSync(first, rest, { cwd: place, env: { ...env, ...more }, input, encoding: 'utf8', stdio: 'pipe' });
}

const bytes = (name: string): string => readFileSync(join(place, name), 'utf8');

/** The plans as lines of JSON, in the order of their paths. */
function documentLines(): readonly string[] {
  return readdirSync(join(place, 'plans'))
    .sort()
    .map((name) => JSON.stringify({ path: `plans/${name}`, text: bytes(join('plans', name)) }));
}

test.skipIf(!posix || !has('parallel'))('GNU parallel: a process for each part says what one process says', () => {
  run('gnu-parallel.sh', ['plans', '3']);
  expect(bytes('audit.ndjson')).toBe(bytes('whole.ndjson'));
});

test.skipIf(!posix || !has('parallel'))('GNU parallel: lines of JSON in, the same lines out, in order', () => {
  const answered = run('lines-with-gnu-parallel.sh', [], {}, `${documentLines().join('\n')}\n`);
  expect(answered).toBe(`${bytes('whole.ndjson').split('\n').slice(1, -2).join('\n')}\n`);
});

test.skipIf(!posix)('Slurm: the tasks of an array merge into the whole run', () => {
  for (const task of ['1', '2']) {
    run('slurm-array.sh', ['plans'], { SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: '2' });
  }
  run('recovery-audit', ['merge', 'parts/part-1.ndjson', 'parts/part-2.ndjson', '--report', 'ndjson=merged.ndjson']);
  expect(bytes('merged.ndjson')).toBe(bytes('whole.ndjson'));
});

test.skipIf(!posix)(
  'Kubernetes: what the container runs, run for every index, merges into the whole run',
  () => {
    const job = z
      .object({
        spec: z.object({
          completionMode: z.literal('Indexed'),
          completions: z.number(),
          template: z.object({
            spec: z.object({
              containers: z.tuple([z.object({ command: z.array(z.string()), args: z.array(z.string()) })]),
            }),
          }),
        }),
      })
      .parse(parse(readFileSync(join(EXAMPLES, 'kubernetes-indexed-job.yaml'), 'utf8')));
    const { completions, template } = job.spec;
    const [{ command, args }] = template.spec.containers;
    const [shell = '', ...flags] = [...command, ...args];
    const parts = Array.from({ length: completions }, (_, index) => `parts/part-${index}.ndjson`);
    rmSync(join(place, 'parts'), { recursive: true, force: true });
    parts.forEach((_, index) => {
      execFileSync(shell, flags, {
        cwd: place,
        env: { ...env, PATH: `${place}:${env.PATH ?? ''}`, JOB_COMPLETION_INDEX: String(index) },
        stdio: 'pipe',
      });
    });
    run('recovery-audit', ['merge', ...parts, '--report', 'ndjson=indexed.ndjson']);
    expect(bytes('indexed.ndjson')).toBe(bytes('whole.ndjson'));
  },
  120_000,
);

test.skipIf(!posix)('Spark: its command answers the lines of each partition, as it pipes them', () => {
  const [, command = ''] = /^COMMAND = "(.+)"$/m.exec(readFileSync(join(EXAMPLES, 'spark_pipe.py'), 'utf8')) ?? [];
  const answers = [0, 1].flatMap((partition) => {
    const lines = documentLines().filter((_, index) => index % 2 === partition);
    const path = `${place}:${env.PATH ?? ''}`;
    const input = `${lines.join('\n')}\n`;
    const answered = execFileSync('sh', ['-c', command], { cwd: place, env: { ...env, PATH: path }, input });
    return answered.toString().trimEnd().split('\n');
  });
  expect(answers.sort()).toEqual(bytes('whole.ndjson').split('\n').slice(1, -2).sort());
});
