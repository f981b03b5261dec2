import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOfFile } from '../input/content.ts';
import type { Document } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { readRecords } from './read-records.ts';
import type { ReadSettings } from './reader.ts';
import { documentsIn, reasonsIn } from './record-fixture.test-data.ts';

const SETTINGS: ReadSettings = { titleCues: () => [], columns: null };
const lines = (...resources: readonly object[]): string => resources.map((one) => JSON.stringify(one)).join('\n');

const PATIENT = { resourceType: 'Patient', id: 'p1', name: [{ given: ['Olwen'], family: 'Tudor' }] };
const GOALS = [
  {
    resourceType: 'Goal',
    id: 'g1',
    lifecycleStatus: 'active',
    description: { text: 'To keep bees again' },
    subject: { reference: 'Patient/p1' },
    expressedBy: { reference: 'Patient/p1' },
  },
  { resourceType: 'Goal', id: 'g2', lifecycleStatus: 'active', description: { text: 'To see her sister' } },
];
const PLAN = {
  resourceType: 'CarePlan',
  id: 'c1',
  status: 'active',
  subject: { reference: 'Patient/p1' },
  goal: [{ reference: 'Goal/g1' }],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
  writeFileSync(join(folder, 'CarePlan.ndjson'), lines(PLAN));
  writeFileSync(join(folder, 'Goal.ndjson'), `{"resourceType":"Goal","id":\n\n${lines(...GOALS)}\n`);
  writeFileSync(join(folder, 'Patient.ndjson'), lines(PATIENT));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(name: string): Promise<readonly (Document | string)[]> {
  const found: (Document | string)[] = [];
  const path = join(folder, name);
  for await (const one of readRecords({ path }, contentOfFile(path), SETTINGS))
    found.push('reason' in one ? `${one.record} ${one.reason}` : one);
  return found;
}

test('a plan of a bulk export takes its goals and its person from the files beside it', async () => {
  const [plan, ...others] = await read('CarePlan.ndjson');
  if (plan === undefined || typeof plan === 'string') throw new Error(plan);
  expect(others).toEqual([]);
  expect(blockLines(plan)).toEqual(['h1 care plan', 'name: Olwen Tudor', 'h2 goals', '- To keep bees again']);
  expect(plan.notes).toEqual([]);
  const goal = plan.blocks.at(-1);
  expect(goal?.stated).toEqual({ as: 'goal', by: 'person' });
  expect(goal?.pointer).toBe('Goal.ndjson line 3 /description/text');
});

test('goals that a plan takes in are not told again; the others are, and a broken line is named', async () => {
  const found = await read('Goal.ndjson');
  expect(found.map((one) => (typeof one === 'string' ? one : one.record))).toEqual([
    'line 1 is incomplete or damaged JSON: export it again, or copy it anew',
    'Goal/g2',
  ]);
});

test('the lines of one file lead to one another', async () => {
  const [plan, goal, ...others] = await documentsIn('export.ndjson', lines(...GOALS, PLAN, PATIENT));
  expect(others).toEqual([]);
  expect([plan, goal].map((one) => one?.record)).toEqual(['Goal/g2', 'CarePlan/c1']);
  expect(goal === undefined ? [] : blockLines(goal)).toContain('- To keep bees again');
});

test('a file that holds only what others refer to says so', async () => {
  expect(await reasonsIn('Patient.ndjson', lines(PATIENT))).toEqual([
    'holds health records in FHIR, but no plan, letter, answers or goals among them',
  ]);
});

test('exports that lie in one folder and use the same ids are not mixed up', async () => {
  const other = { ...GOALS[0], description: { text: 'To learn to swim' } };
  writeFileSync(join(folder, 'other.ndjson'), lines({ ...PLAN, id: 'c2' }, other));
  const found = await read('other.ndjson');
  expect(found.map((one) => (typeof one === 'string' ? one : blockLines(one).at(-1)))).toEqual(['- To learn to swim']);
  const goals = await read('Goal.ndjson');
  expect(goals.map((one) => (typeof one === 'string' ? 'broken' : one.record))).toEqual(['broken', 'Goal/g2']);
});
