import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { RulePack } from '../model/pack.ts';
import { NO_SETTINGS } from '../model/settings.ts';
import type { AuditFile, Result } from './audit-file.ts';
import type { AuditSetup } from './audit-setup.ts';
import { runAudit } from './run-audit.ts';
import { inWorkers } from './worker-pool.ts';

const worker = resolve('fixtures/workers/stand-in.mjs');
const setup: AuditSetup = {
  // The worker of this test asks for no rules.
  pack: {} as unknown as RulePack,
  settings: { kind: null, addressee: null, standard: null, settings: NO_SETTINGS },
  reading: {},
  stores: [],
  secondReader: false,
  masked: false,
};

/** The reasons by which the worker, or the pool, answers for each file. */
async function run(paths: readonly string[], signal?: AbortSignal): Promise<readonly string[]> {
  const here: AuditFile = async function* ({ path }) {
    yield await Promise.resolve({ results: [{ path, reason: 'was read here' }], last: true });
  };
  const files = paths.map((path) => ({ file: path === 'stdin.txt' ? '-' : `/plans/${path}`, path }));
  const results: Result[] = [];
  await runAudit(files, inWorkers(setup, { worker, jobs: 2, timeout: 1, here }), {
    take: (result) => void results.push(result),
    ...(signal !== undefined && { signal }),
  });
  return results.map((result) => ('reason' in result ? `${result.path} ${result.reason}` : ''));
}

test('results come in the order of the files, whoever was sooner; standard input and tables are read here', async () => {
  const plain = Array.from({ length: 40 }, (_, index) => `${index % 16 === 0 ? 'slow' : 'plan'}-${index}.txt`);
  expect(await run([...plain, 'stdin.txt', 'table.csv', 'z.docx'])).toEqual([
    ...plain.map((path) => `${path} was read`),
    'stdin.txt was read here',
    'table.csv was read here',
    'z.docx was read',
  ]);
});

test('a file on which a worker hangs, dies or fails is named with the reason, and costs itself alone', async () => {
  expect(await run(['a.txt', 'die.pdf', 'hang.txt', 'm.txt', 'throw.txt', 'z.txt'])).toEqual([
    'a.txt was read',
    'die.pdf took longer than a second and was given up; --timeout allows more',
    'hang.txt took longer than a second and was given up; --timeout allows more',
    'm.txt was read',
    'throw.txt could not be audited: a fault in the program (RangeError)',
    'z.txt was read',
  ]);
});

test('a run that is stopped ends before the next files', async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await run(['a.txt', 'b.txt'], stop.signal)).toEqual([]);
});
