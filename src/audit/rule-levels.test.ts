import { expect, test } from 'vitest';
import { levelled, levelsOf, namesRule } from './rule-levels.ts';

test.each([
  ['wording/non-compliant', 'wording/non-compliant', true],
  ['wording/non-compliant', 'wording/non-compliance', false],
  ['wording/*', 'wording/lacks-insight', true],
  ['wording/*', 'section/values', false],
  ['*', 'goal/imposed', true],
  ['*/lacks-*', 'wording/lacks-insight', true],
  ['wording/*a*a*a*a*a*a*a*b', `wording/${'a'.repeat(5000)}`, false],
  ['a*a', 'a', false],
])('%s names %s: %s', (pattern, id, expected) => {
  expect(namesRule(pattern, id)).toBe(expected);
});

test('a later setting goes on from what an earlier one made of a rule', () => {
  const level = levelsOf([
    { rule: 'wording/*', to: { warning: 'error', info: 'off' } },
    { rule: 'wording/claims', to: 'info' },
    { rule: '*', to: { error: 'warning' } },
  ]);
  expect([level('wording/refuses', 'warning'), level('wording/refuses', 'info')]).toEqual(['warning', 'off']);
  expect(level('wording/claims', 'info')).toBe('info');
  expect(level('section/values', 'error')).toBe('warning');
});

test('findings of a rule that is off are left out, the others have their new severity', () => {
  const drafts = [
    { rule: 'goal/imposed', severity: 'warning' as const },
    { rule: 'goal/avoidance', severity: 'info' as const },
  ];
  expect(levelled(drafts, levelsOf([{ rule: 'goal/*', to: { info: 'off', warning: 'error' } }]))).toEqual([
    { rule: 'goal/imposed', severity: 'error' },
  ]);
});
