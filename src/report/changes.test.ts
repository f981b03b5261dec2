import { describe, expect, it } from 'vitest';
import type { DocumentAudit, Finding } from '../model/audit.ts';
import { firstChanges } from './changes.ts';
import { PLAN } from './samples/plan.test-data.ts';
import { OPTIONS } from './samples/run.test-data.ts';

const rulesOf = (audit: DocumentAudit, limit?: number) =>
  firstChanges(audit, OPTIONS, limit).map(({ finding }) => finding.rule);
const only = (keep: (finding: Finding) => boolean): DocumentAudit => ({
  ...PLAN,
  findings: PLAN.findings.filter(keep),
});

describe('what is worth changing first', () => {
  it('takes one of each sort before a second of any', () => {
    expect(rulesOf(PLAN)).toEqual(['wording/never-work', 'sections/values', 'goals/imposed']);
    expect(rulesOf(PLAN, 5)).toEqual([
      'wording/never-work',
      'sections/values',
      'goals/imposed',
      'wording/non-compliant',
      'wording/lacks-insight',
    ]);
  });

  it('fills up with the rest where a sort is empty', () => {
    expect(rulesOf(only(({ category }) => category === 'compliance' || category === 'doubt'))).toEqual([
      'wording/non-compliant',
      'wording/lacks-insight',
      'wording/claims',
    ]);
  });

  it('tells strengths and values as one thing, and how many goals are not theirs', () => {
    const values = PLAN.findings.find(({ rule }) => rule === 'sections/values');
    if (values === undefined || PLAN.sections === null) throw new Error('the sample has a disguised section');
    const strengths: Finding = { ...values, rule: 'section/strengths', category: 'missing-section', text: '' };
    const lacking: DocumentAudit = {
      ...PLAN,
      findings: [...PLAN.findings, strengths],
      sections: { ...PLAN.sections, strengths: { ...PLAN.sections.strengths, status: 'missing' } },
    };
    const [, second, third] = firstChanges(lacking, OPTIONS);
    expect(second).toMatchObject({ kind: 'sections', elements: ['strengths', 'values'], finding: strengths });
    expect(third).toMatchObject({ kind: 'goals', imposed: 3, goals: 5 });
  });

  it('tells one rule once, and how many more times it found something', () => {
    const again = PLAN.findings.filter(({ rule }) => rule === 'wording/lacks-insight');
    const thrice = { ...PLAN, findings: [...again, ...again, ...again] };
    expect(firstChanges(thrice, OPTIONS)).toEqual([{ kind: 'wording', finding: again[0], more: 2 }]);
  });

  it('leaves advice and the statistical reader for the details', () => {
    expect(rulesOf(only(({ severity }) => severity === 'info'))).toEqual([]);
    expect(rulesOf({ ...PLAN, findings: PLAN.findings.map((finding) => ({ ...finding, advisory: true })) })).toEqual(
      [],
    );
  });
});
