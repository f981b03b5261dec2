import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROW } from '../audit/cohort/traces.ts';
import { PLAN } from '../report/samples/plan.test-data.ts';
import type { AuditFile, Result } from './audit-file.ts';
import { remembering } from './remember.ts';
import { openStore, type ResultStore } from './result-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), `The plan of ${name}`);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const cache = (): string => join(folder, 'cache');
const store = (maker = 'maker', after = 0): ResultStore =>
  openStore({ folder: cache(), maker, options: 'options', after });
const file = (path: string) => ({ path, file: join(folder, path) });

/** Audits files with this store, and says which it had to read itself. */
async function run(
  used: ResultStore,
): Promise<{ readonly results: readonly Result[]; readonly read: readonly string[] }> {
  const read: string[] = [];
  const reading: AuditFile = async function* ({ path }) {
    read.push(path);
    const audit = { ...PLAN, path };
    yield await Promise.resolve({
      results: [{ audit, traces: { rows: new Uint32Array(ROW).fill(7), review: null } }],
      last: true,
    });
  };
  const results: Result[] = [];
  const audit = remembering(reading, [used]);
  for (const path of ['a.txt', 'b.txt', 'c.txt']) {
    for await (const portion of audit(file(path), null)) results.push(...portion.results);
  }
  return { results, read };
}

test('what was audited once is not read again, and comes back the same', async () => {
  const first = await run(store());
  const second = await run(store());
  expect(first.read).toEqual(['a.txt', 'b.txt', 'c.txt']);
  expect(second.read).toEqual([]);
  expect(JSON.stringify(second.results)).toBe(JSON.stringify(first.results));
});

test('a document that has changed, and one that has another path, are read', async () => {
  await run(store());
  writeFileSync(join(folder, 'b.txt'), 'Another plan');
  expect((await run(store())).read).toEqual(['b.txt']);
  const again = store();
  const bytes = readFileSync(join(folder, 'a.txt'));
  expect(again.find(again.lockFor(file('a.txt'), bytes))).not.toBeNull();
  expect(again.find(again.lockFor(file('z.txt'), bytes))).toBeNull();
});

test('other rules or another program start anew, and take the old results away', async () => {
  await run(store());
  expect((await run(store('other'))).read).toHaveLength(3);
  expect(readdirSync(cache()).every((name) => name.startsWith('other'))).toBe(true);
});

test('a record that a kill cut off costs itself alone', async () => {
  await run(store());
  const [name = ''] = readdirSync(cache());
  const path = join(cache(), name);
  truncateSync(path, statSync(path).size - 5);
  expect((await run(store())).read).toEqual(['c.txt']);
});

test('no word of a document or a path stands in it, and nobody else may open it', async () => {
  await run(store());
  const [name = ''] = readdirSync(cache());
  const bytes = readFileSync(join(cache(), name)).toString('latin1');
  for (const word of ['gospel', 'insight', 'Marlon', 'a.txt', 'partnerships']) expect(bytes).not.toContain(word);
  if (process.platform !== 'win32') {
    expect(statSync(cache()).mode & 0o777).toBe(0o700);
    expect(statSync(join(cache(), name)).mode & 0o777).toBe(0o600);
  }
});

test('a short run leaves nothing behind', async () => {
  await run(store('maker', 60_000));
  expect(readdirSync(cache())).toEqual([]);
});
