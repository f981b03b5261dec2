import { describe, expect, it } from 'vitest';
import { COHORT, ONE_LETTER } from './samples/cohort.test-data.ts';
import { OPTIONS, runOf } from './samples/run.test-data.ts';
import { summary } from './summary.ts';

describe('the summary for reports that went to files', () => {
  it('is five lines: read, good, criteria, found, written', () => {
    expect(summary(COHORT, ['out/audit.json', 'out/audit.md'], OPTIONS).split('\n')).toEqual([
      'Audited: 14 documents (12 care plans, 1 letter, 1 template); 2 COULD NOT BE READ, the reports say why; 3 passed over as no documents.',
      "Good: strengths recorded in 7 of 12 care plans; 14 of 32 goals the person's own.",
      'Criteria: 1 met, 5 not met, 1 not shown.',
      'Findings: 9 errors, 59 warnings, 12 pieces of advice in 14 of 14 documents.',
      'Reports: out/audit.json, out/audit.md',
      '',
    ]);
  });

  it('counts one as one, and says where there is nothing to count', () => {
    expect(summary(ONE_LETTER, ['a.json'], { ...OPTIONS, minSeverity: 'error' }).split('\n')).toEqual([
      'Audited: 1 document (1 letter).',
      'Good: nothing to count in these documents.',
      'Criteria: 2 not met, 5 not applicable.',
      'Findings: 1 error in 1 of 1 document.',
      'Reports: a.json',
      '',
    ]);
    expect(summary(runOf([]), ['a.json'], OPTIONS)).toContain('Audited: 0 documents.\n');
  });

  it('lets no file name steer the terminal', () => {
    expect(summary(ONE_LETTER, ['a\u001b[2J.json'], OPTIONS)).not.toContain('\u001b');
  });
});
