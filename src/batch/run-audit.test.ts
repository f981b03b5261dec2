import { expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { loadMorphology } from '../language/morphology.ts';
import { createReader } from '../language/read.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { type Auditor, type AuditRunOptions, runAudit } from './run-audit.ts';

const { pack } = compileRules([], await loadMorphology());
const PLAIN: AuditRunOptions = { kind: null, addressee: null, standard: null };
const files = ['a.txt', 'b.txt', 'c.txt'].map((path) => ({ file: `/plans/${path}`, path }));

function auditor(readFile: Auditor['readFile']): Auditor {
  return { pack, reader: createReader(pack), secondReader: null, readFile };
}

test('a file that fails, in reading or in the program, is told of and stops nothing', async () => {
  const faults: unknown[] = [];
  const run = await runAudit(
    files,
    auditor(({ path }) => {
      if (path === 'a.txt') return [{ path, reason: 'is empty' }];
      if (path === 'b.txt') throw new RangeError('a secret of the document');
      return [readText({ path }, 'Name: Amina')];
    }),
    { ...PLAIN, onFault: (fault) => faults.push(fault) },
  );
  expect(run.documents.map(({ path }) => path)).toEqual(['c.txt']);
  expect(run.unreadable).toEqual([
    { path: 'a.txt', reason: 'is empty' },
    { path: 'b.txt', reason: 'could not be audited: a fault in the program (RangeError)' },
  ]);
  expect(run.done).toBe(3);
  expect(faults).toHaveLength(1);
});

test('a run that is stopped ends after the file at hand, with what there is', async () => {
  const stop = new AbortController();
  const done: number[] = [];
  const run = await runAudit(
    files,
    auditor(({ path }) => {
      if (path === 'b.txt') stop.abort();
      return [readText({ path }, 'Name: Amina')];
    }),
    { ...PLAIN, signal: stop.signal, onFile: (count) => done.push(count) },
  );
  expect(run.documents.map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
  expect(run.done).toBe(2);
  expect(done).toEqual([1, 2]);
});

async function* records(path: string): AsyncGenerator<Document | Unreadable> {
  yield readText({ path, record: '1' }, 'Name: Amina');
  yield await Promise.resolve({ path, record: '2', reason: 'is empty' });
  yield readText({ path, record: '3' }, 'Name: Bea');
}

test('a file may hold several documents, some of which cannot be read', async () => {
  const run = await runAudit(
    files.slice(0, 1),
    auditor(({ path }) => records(path)),
    PLAIN,
  );
  expect(run.documents.map(({ path, record }) => [path, record])).toEqual([
    ['a.txt', '1'],
    ['a.txt', '3'],
  ]);
  expect(run.unreadable).toEqual([{ path: 'a.txt', record: '2', reason: 'is empty' }]);
  expect(run.done).toBe(1);
});

test('a run that is stopped inside a file ends after the record at hand, and the file is not done', async () => {
  const stop = new AbortController();
  const run = await runAudit(
    files.slice(0, 1),
    auditor(({ path }) => {
      stop.abort();
      return records(path);
    }),
    { ...PLAIN, signal: stop.signal },
  );
  expect(run.documents.map(({ record }) => record)).toEqual(['1']);
  expect(run.done).toBe(0);
});

test('what came before a fault in a file stays', async () => {
  const run = await runAudit(
    files.slice(0, 1),
    auditor(async function* ({ path }) {
      yield await Promise.resolve(readText({ path, record: '1' }, 'Name: Amina'));
      throw new RangeError('a secret of the document');
    }),
    PLAIN,
  );
  expect(run.documents.map(({ record }) => record)).toEqual(['1']);
  expect(run.unreadable).toEqual([
    { path: 'a.txt', reason: 'could not be audited: a fault in the program (RangeError)' },
  ]);
});
