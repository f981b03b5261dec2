import { describe, expect, it } from 'vitest';
import { counted, kindsInWords, ownGoals, plansWithStrengths, ruleCounts } from './counts.ts';
import { groupedByRule, shownFindings, untold } from './findings.ts';
import { COHORT } from './samples/cohort.test-data.ts';
import { PLAN } from './samples/plan.test-data.ts';

const every = { minSeverity: 'info' } as const;

describe('counts over documents', () => {
  it('counts a rule once for each document and every time it found something', () => {
    const twice = ruleCounts([PLAN, { ...PLAN, findings: PLAN.findings.slice(0, 1) }], every);
    expect(twice[0]).toEqual({
      rule: PLAN.findings[0]?.rule,
      category: 'disguised-section',
      severity: 'warning',
      findings: 2,
      documents: 2,
    });
    expect(twice.find(({ rule }) => rule === 'goals/imposed')).toMatchObject({ findings: 2, documents: 1 });
    expect(ruleCounts([PLAN], { minSeverity: 'error' })).toHaveLength(1);
  });

  it('counts strengths in care plans alone, and goals everywhere', () => {
    expect(plansWithStrengths(COHORT.documents)).toEqual({ plans: 12, with: 7 });
    expect(ownGoals([PLAN])).toEqual({ goals: 5, own: 2, documents: 1 });
  });

  it('says kinds and numbers as one says them', () => {
    expect(kindsInWords(COHORT.documents)).toBe('12 care plans, 1 letter, 1 template');
    expect([counted(1, 'error'), counted(0, 'error'), counted(2, 'piece', 'pieces')]).toEqual([
      '1 error',
      '0 errors',
      '2 pieces',
    ]);
  });
});

describe('findings as reports take them', () => {
  it('stand in the order of their places, whatever order they came in', () => {
    const turned = { ...PLAN, findings: [...PLAN.findings].reverse() };
    expect(shownFindings(turned, every)).toEqual(shownFindings(PLAN, every));
  });

  it('are told together where rule and message are the same', () => {
    const groups = groupedByRule(PLAN.findings);
    expect(groups.map((group) => group.length)).toEqual([1, 1, 1, 1, 1, 1, 2, 1, 1, 1]);
  });

  it('stand for the evidence against on their line', () => {
    const { evidence } = PLAN.themes.partnerships;
    expect(untold(evidence, [])).toHaveLength(1);
    expect(untold(evidence, PLAN.findings)).toEqual([]);
  });
});
