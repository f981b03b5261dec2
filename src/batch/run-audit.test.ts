import { expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { loadMorphology } from '../language/morphology.ts';
import { createReader } from '../language/read.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { NO_SETTINGS } from '../model/settings.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { type Auditor, fileAuditor, type OnFault, type Result } from './audit-file.ts';
import { type AuditFiles, inThisProcess } from './audit-files.ts';
import { runAudit } from './run-audit.ts';

const { pack } = compileRules([], await loadMorphology());
const SETTINGS = { kind: null, addressee: null, standard: null, settings: NO_SETTINGS };
const files = ['a.txt', 'b.txt', 'c.txt'].map((path) => ({ file: `/plans/${path}`, path }));

function reading(readFile: Auditor['readFile'], onFault?: OnFault): AuditFiles {
  const auditor = { pack, reader: createReader(pack), secondReader: null, readFile, maskOf: null };
  return inThisProcess(fileAuditor(auditor, SETTINGS, onFault));
}

const named = (result: Result): readonly (string | null)[] =>
  'reason' in result ? [result.path, result.reason] : [result.audit.path, result.audit.record];

test('a file that fails, in reading or in the program, is told of and stops nothing', async () => {
  const faults: unknown[] = [];
  const results: Result[] = [];
  const audit = reading(
    ({ path }) => {
      if (path === 'a.txt') return [{ path, reason: 'is empty' }];
      if (path === 'b.txt') throw new RangeError('a secret of the document');
      return [readText({ path }, 'Name: Amina')];
    },
    (fault) => faults.push(fault),
  );
  const done = await runAudit(files, audit, { take: (result) => void results.push(result) });
  expect(results.map(named)).toEqual([
    ['a.txt', 'is empty'],
    ['b.txt', 'could not be audited: a fault in the program (RangeError)'],
    ['c.txt', null],
  ]);
  expect(done).toBe(3);
  expect(faults).toHaveLength(1);
});

test('a run that is stopped ends after the file at hand, with what there is', async () => {
  const stop = new AbortController();
  const counts: number[] = [];
  const results: Result[] = [];
  const audit = reading(({ path }) => {
    if (path === 'b.txt') stop.abort();
    return [readText({ path }, 'Name: Amina')];
  });
  const take = (result: Result): void => void results.push(result);
  const done = await runAudit(files, audit, { take, signal: stop.signal, onFile: (count) => counts.push(count) });
  expect(results.map(named)).toEqual([
    ['a.txt', null],
    ['b.txt', null],
  ]);
  expect(done).toBe(2);
  expect(counts).toEqual([1, 2]);
});

test('a file may hold several documents, and a folder that could not be opened stands at its place', async () => {
  const results: Result[] = [];
  const audit = reading(({ path }) => ['1', '2'].map((record) => readText({ path, record }, 'Name: Amina')));
  const unreadable = ['d', 'aa'].map((path) => ({ path, reason: 'may not be read' }));
  await runAudit(files.slice(0, 2), audit, { take: (result) => void results.push(result), unreadable });
  expect(results.map(named)).toEqual([
    ['a.txt', '1'],
    ['a.txt', '2'],
    ['aa', 'may not be read'],
    ['b.txt', '1'],
    ['b.txt', '2'],
    ['d', 'may not be read'],
  ]);
});

async function* records(path: string): AsyncGenerator<Document | Unreadable> {
  yield readText({ path, record: '1' }, 'Name: Amina');
  yield await Promise.resolve({ path, record: '2', reason: 'is empty' });
  yield readText({ path, record: '3' }, 'Name: Bea');
}

test('records are handed on one by one, those that cannot be read among them', async () => {
  const results: Result[] = [];
  const audit = reading(({ path }) => records(path));
  const done = await runAudit(files.slice(0, 1), audit, { take: (result) => void results.push(result) });
  expect(results.map(named)).toEqual([
    ['a.txt', '1'],
    ['a.txt', 'is empty'],
    ['a.txt', '3'],
  ]);
  expect(results[1]).toMatchObject({ record: '2' });
  expect(done).toBe(1);
});

test('a run that is stopped inside a file ends after the record at hand, and the file is not done', async () => {
  const stop = new AbortController();
  const results: Result[] = [];
  const audit = reading(({ path }) => {
    stop.abort();
    return records(path);
  });
  const done = await runAudit(files.slice(0, 1), audit, {
    take: (result) => void results.push(result),
    signal: stop.signal,
  });
  expect(results.map(named)).toEqual([['a.txt', '1']]);
  expect(done).toBe(0);
});

test('what came before a fault in a file stays', async () => {
  const results: Result[] = [];
  const audit = reading(async function* ({ path }) {
    yield await Promise.resolve(readText({ path, record: '1' }, 'Name: Amina'));
    throw new RangeError('a secret of the document');
  });
  await runAudit(files.slice(0, 1), audit, { take: (result) => void results.push(result) });
  expect(results.map(named)).toEqual([
    ['a.txt', '1'],
    ['a.txt', 'could not be audited: a fault in the program (RangeError)'],
  ]);
});
