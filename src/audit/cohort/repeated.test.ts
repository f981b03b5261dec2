import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../formats/text.ts';
import { loadMorphology } from '../../language/morphology.ts';
import { createReader } from '../../language/read.ts';
import { compileRules } from '../../rules/compile-pack.ts';
import { readRuleSources } from '../../rules/load-rules.ts';
import { auditDocument } from '../audit-document.ts';
import { CohortGatherer } from './gather.ts';
import { packTraces, unpackTraces } from './packed-traces.ts';
import { type Traces, tracesOf } from './traces.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const read = createReader(pack);

function audited(path: string, text: string) {
  const reading = read(readText({ path }, text), { kind: 'care-plan', addressee: null });
  const audit = auditDocument(reading, pack, { standard: null, secondReader: null });
  return { audit, traces: tracesOf(reading, audit), text };
}

const SHARED = 'The team will offer support with medication in line with the agreed pathway of the service.';
const OWN = [
  'On Sundays she walks along the canal with her sister and the two dogs.',
  'He mends radios in the shed behind the allotment and sells them at the market.',
  'Rain on the roof keeps them awake, and so does the bus station across the road.',
  'They baked bread for the whole street when the lockdown began, and still do.',
];
const plan = (name: string, own: string, shared: string): string =>
  `CARE PLAN\n\nName: ${name}\n\nHOW THINGS HAVE BEEN\n\n${own}\n\n${shared}\n\nREVIEW\n\nWe look at this again on 12 March 2026.\n`;

async function cohortOf(plans: readonly ReturnType<typeof audited>[], asOf: string | null = null) {
  const gatherer = new CohortGatherer({ pack, asOf });
  for (const { audit, traces } of plans) gatherer.add(audit, traces);
  return gatherer.cohort(({ path, start, end }) =>
    Promise.resolve(plans.find(({ audit }) => audit.path === path)?.text.slice(start, end) ?? ''),
  );
}

const names = ['Amina Yusuf', 'Bernard Doyle', 'Ceri Evans', 'Dilys Grant'];
const plans = names.map((name, index) => audited(`${index}.txt`, plan(name, OWN[index] ?? '', SHARED)));

describe('what stands in several plans', () => {
  test('is named with its words and places, and what stands in one is not', async () => {
    const { repeated, copied } = await cohortOf(plans);
    expect(repeated.map(({ text, documents }) => [text, documents])).toContainEqual([SHARED, 4]);
    expect(repeated.map(({ text }) => text).join(' ')).not.toMatch(/canal|radios|CARE PLAN/);
    expect(repeated[0]?.places.map(({ path }) => path)).toEqual(['0.txt', '1.txt', '2.txt', '3.txt']);
    expect(copied).toHaveLength(4);
    for (const { passages, repeated: count } of copied) expect(count).toBeLessThan(passages);
  });

  test('is found where the name in it is each person’s own', async () => {
    const named = names.map((name, index) =>
      audited(
        `${index}.txt`,
        plan(
          name,
          OWN[index] ?? '',
          `${name.split(' ')[0] ?? ''} has agreed to be seen by the team every second week at home.`,
        ),
      ),
    );
    const { repeated } = await cohortOf(named);
    expect(repeated.map(({ text, documents }) => [text, documents])).toContainEqual([
      'Amina has agreed to be seen by the team every second week at home.',
      4,
    ]);
  });

  test('two plans are no habit', async () => {
    expect((await cohortOf(plans.slice(0, 2))).repeated).toEqual([]);
  });

  test('is the same after the traces went through a report', async () => {
    const packed = plans.map((one) => ({ ...one, traces: unpackTraces(packTraces(one.traces)) as Traces }));
    expect(await cohortOf(packed)).toEqual(await cohortOf(plans));
  });
});

test('numbers that are no traces are none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const unpacked = unpackTraces(value);
      if (unpacked !== null) expect(unpacked.rows).toBeInstanceOf(Uint32Array);
    }),
  );
  expect(unpackTraces({ rows: 'AAAA', review: null })).toBeNull();
});

test('reviews are past only against a date that was given', async () => {
  expect((await cohortOf(plans)).reviews).toBeNull();
  expect((await cohortOf(plans, '2026-03-12')).reviews).toEqual({ asOf: '2026-03-12', dated: 4, past: [] });
  const past = (await cohortOf(plans, '2026-03-13')).reviews?.past;
  expect(past?.map(({ path, date }) => [path, date])).toContainEqual(['0.txt', '2026-03-12']);
});

test('goals of the person’s own are counted by group, in the order of names', () => {
  const gatherer = new CohortGatherer({ pack, asOf: null });
  const [first] = plans;
  if (first === undefined) throw new Error('there are plans');
  const goal = {
    text: '',
    location: { start: 0, end: 0, line: 1, column: 1, page: null, pointer: null },
    direction: 'approach',
    area: 'life',
    because: [],
  } as const;
  const inTeam = (team: string, ...owners: readonly ('person' | 'professional')[]): void => {
    const goals = owners.map((ownership) => ({ ...goal, ownership }));
    gatherer.add({ ...first.audit, group: { team }, goals }, first.traces);
  };
  inTeam('north', 'person', 'professional');
  inTeam('east', 'professional');
  inTeam('north', 'person');
  return gatherer
    .cohort(() => Promise.resolve(''))
    .then(({ goalShares }) => {
      expect(goalShares.map(({ value, own, goals }) => [value, own, goals])).toEqual([
        ['east', 0, 1],
        ['north', 2, 3],
      ]);
      expect(goalShares[1]?.low).toBeCloseTo(0.208, 3);
    });
});
