import { expect, test } from 'vitest';
import { loadMorphology } from '../../language/morphology.ts';
import { compileRules } from '../../rules/compile-pack.ts';
import { readRuleSources } from '../../rules/load-rules.ts';
import { labelledPlan } from './labelled-plan.test-data.ts';
import { faultIn, measure } from './measures.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const PLAN = labelledPlan('low-secure');

test('every shipped criterion names a measure that can be read', () => {
  const faults = pack.standards.flatMap(({ id, criteria }) =>
    criteria.flatMap(({ id: criterion, check }) => {
      const fault = faultIn(check);
      return fault === null ? [] : [`${id}/${criterion}: ${fault}`];
    }),
  );
  expect(faults).toEqual([]);
});

test('cues that a standard names exist', () => {
  const known = new Set(['quotations', 'action', ...pack.themes.flatMap((theme) => theme.for.map((sign) => sign.id))]);
  const asked = pack.standards.flatMap(({ criteria }) =>
    criteria.flatMap(({ check }) => (check.startsWith('evidence-for ') ? check.split(' ').slice(1) : [])),
  );
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});

test('a check says what is wrong with it', () => {
  expect(faultIn('sections-present strengths')).toContain('there is no measure "sections-present"');
  expect(faultIn('section-present strength')).toContain('needs one of: strengths, values');
  expect(faultIn('goals-own-share half')).toContain('needs a share');
  expect(faultIn('theme-shown peer-support')).toBeNull();
});

test('exactly half of the goals is half', () => {
  const [own, set] = PLAN.goals.filter(
    ({ ownership }, index, all) => all.findIndex((g) => g.ownership === ownership) === index,
  );
  if (own === undefined || set === undefined) throw new Error('the sample has both kinds of goal');
  expect(measure('goals-own-share 0.5', { ...PLAN, goals: [own, set] })).toBe('met');
  expect(measure('goals-own-share 0.5', { ...PLAN, goals: [own, set, set] })).toBe('not-met');
  expect(measure('goals-own-share 0.5', { ...PLAN, goals: [] })).toBe('not-applicable');
});

test('advice of a second reader and findings about sections are not wording of level error', () => {
  const [flag] = PLAN.findings;
  if (flag === undefined) throw new Error('the sample has a finding');
  expect(measure('no-error-wording', { ...PLAN, findings: [{ ...flag, advisory: true }] })).toBe('met');
  expect(measure('no-error-wording', { ...PLAN, findings: [{ ...flag, category: 'missing-section' }] })).toBe('met');
  expect(measure('no-error-wording', { ...PLAN, findings: [{ ...flag, severity: 'warning' }] })).toBe('met');
  expect(measure('no-error-wording', { ...PLAN, findings: [flag] })).toBe('not-met');
});
