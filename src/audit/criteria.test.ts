import { expect, test } from 'vitest';
import { loadMorphology } from '../language/morphology.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { labelledPlan } from './criteria/labelled-plan.test-data.ts';
import { checkCriteria } from './criteria.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());

/** Worked out by hand from the labels: what is not met and what does not apply. Everything else is met. */
const BY_HAND: readonly (readonly [plan: string, notMet: string, notApplicable: string])[] = [
  [
    'acute-ward',
    'strengths-recorded values-recorded goals-own-half own-goal-beside-imposed person-acts supporters-recorded staying-well-recorded safety-plan-recorded copy-shared peer-support-offered rights-present no-error-wording',
    '',
  ],
  ['community-export', 'strengths-recorded values-recorded goals-own-half peer-support-offered no-error-wording', ''],
  ['day-unit', 'values-recorded goals-own-half rights-present no-error-wording', ''],
  ['crisis-plan', 'goals-own-half approach-goals review-planned no-error-wording', ''],
  ['self-directed-support', '', 'own-goal-beside-imposed'],
  ['low-secure', 'goals-own-half review-planned peer-support-offered no-error-wording', ''],
  ['own-plan', 'peer-support-offered rights-present', 'own-goal-beside-imposed'],
  [
    'outpatient-treatment',
    'strengths-recorded values-recorded preferences-recorded goals-own-half staying-well-recorded safety-plan-recorded no-error-wording',
    '',
  ],
  [
    'discharge-from-ward',
    'strengths-recorded values-recorded own-account-recorded goals-recorded supporters-recorded peer-support-offered no-error-wording',
    'goals-own-half own-goal-beside-imposed approach-goals',
  ],
  [
    'behaviour-support',
    'own-account-recorded goals-own-half approach-goals actions-recorded supporters-recorded review-planned copy-shared peer-support-offered life-beyond-treatment rights-present no-error-wording',
    'person-acts',
  ],
];

const withResult = (results: Readonly<Record<string, string>>, wanted: string): readonly string[] =>
  Object.entries(results).flatMap(([id, result]) => (result === wanted ? [id] : []));
const listed = (ids: string): readonly string[] => (ids === '' ? [] : ids.split(' '));

test.each(BY_HAND)('%s comes to the criteria that were worked out by hand', (plan, notMet, notApplicable) => {
  const results = checkCriteria(labelledPlan(plan), pack, null);
  expect(withResult(results, 'not-met')).toEqual(listed(notMet));
  expect(withResult(results, 'not-applicable')).toEqual(listed(notApplicable));
  expect(Object.keys(results)).toHaveLength(19);
});

test('an element that the person chose to leave for now is an exception, whatever its place holds', () => {
  const results = checkCriteria(labelledPlan('acute-ward'), pack, null, {
    declined: new Set(['strengths', 'values']),
  });
  expect(withResult(results, 'exception')).toEqual(['strengths-recorded', 'values-recorded']);
});

test('a letter and a template are held against standards of their own', () => {
  const plan = labelledPlan('own-plan');
  const letter = checkCriteria({ ...plan, kind: 'letter', addressee: 'professional', sections: null }, pack, null);
  expect(letter).toMatchObject({ 'letter-to-person': 'not-met', 'letter-mentions-strengths': 'met' });
  const notes = checkCriteria({ ...plan, kind: 'letter', addressee: 'unclear', sections: null }, pack, null);
  expect(notes['letter-to-person']).toBe('not-applicable');
  const template = checkCriteria({ ...plan, kind: 'template' }, pack, null);
  expect(template).toMatchObject({ 'template-asks-strengths': 'met', 'template-offers-peer-support': 'not-met' });
});

test('a standard that is asked for leaves documents of other kinds alone', () => {
  expect(checkCriteria(labelledPlan('own-plan'), pack, 'letters')).toEqual({});
});
