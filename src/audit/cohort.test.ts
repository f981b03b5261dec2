import { expect, test } from 'vitest';
import { loadMorphology } from '../language/morphology.ts';
import type { CriterionResult } from '../model/vocabulary.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { sumCriteria } from './cohort.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());

function documents(id: string, counts: Readonly<Partial<Record<CriterionResult, number>>>) {
  const results: readonly CriterionResult[] = ['met', 'not-met', 'exception', 'not-applicable'];
  return results.flatMap((result) =>
    Array.from({ length: counts[result] ?? 0 }, () => ({ criteria: { [id]: result } })),
  );
}

test('exceptions and what does not apply stand outside the share, and the interval is of the rest', () => {
  const sums = sumCriteria(
    documents('strengths-recorded', { met: 14, 'not-met': 24, exception: 2, 'not-applicable': 5 }),
    pack,
  );
  expect(sums).toHaveLength(1);
  expect(sums[0]).toMatchObject({ id: 'strengths-recorded', met: 14, applicable: 38, exceptions: 2, target: 0.95 });
  expect(sums[0]?.low).toBeCloseTo(0.234, 3);
  expect(sums[0]?.high).toBeCloseTo(0.527, 3);
});

test('a criterion that applies to none of the documents has no interval', () => {
  const [sum] = sumCriteria(documents('goals-own-half', { 'not-applicable': 3 }), pack);
  expect(sum).toMatchObject({ met: 0, applicable: 0, low: null, high: null });
});

test('sums stand in the order of the standards, whatever order the results came in', () => {
  const [first, second] = pack.standards[1]?.criteria ?? [];
  if (first === undefined || second === undefined) throw new Error('the standard has criteria');
  const sums = sumCriteria([{ criteria: { [second.id]: 'met', [first.id]: 'not-met' } }], pack);
  expect(sums.map(({ id }) => id)).toEqual([first.id, second.id]);
});

test('documents with targets of their own are held against the mean of those that count', () => {
  const id = 'strengths-recorded';
  const held = (result: CriterionResult, target: number) => ({ criteria: { [id]: result }, targets: { [id]: target } });
  const [sum] = sumCriteria([held('met', 0.5), held('not-met', 0.95), held('exception', 0.1)], pack);
  expect(sum?.target).toBe(0.725);
});
