import { expect, test } from 'vitest';
import type { DocumentAudit, Finding } from '../model/audit.ts';
import type { Kind, Severity } from '../model/vocabulary.ts';
import { type Level, passedThresholds, type Thresholds } from './thresholds.ts';

const PLAIN = { advisory: false, accepted: null, known: false };
const REASON = { reason: 'quoted from the Act', reviewer: 'A. Reviewer', expires: null };
const setAside = {
  path: 'a.txt',
  kind: 'template',
  findings: [
    { ...PLAIN, severity: 'error', accepted: REASON },
    { ...PLAIN, severity: 'error', known: true },
  ],
} as unknown as DocumentAudit;

/** Only what decides. */
function document(kind: Kind, ...severities: readonly Severity[]): DocumentAudit {
  const findings = severities.map((severity) => ({ ...PLAIN, severity }) as Finding);
  return { path: `${kind}.txt`, kind, findings } as unknown as DocumentAudit;
}
const advised = (severity: Severity): DocumentAudit =>
  ({ path: 'a.txt', kind: 'template', findings: [{ ...PLAIN, severity, advisory: true }] }) as unknown as DocumentAudit;

const NONE: Thresholds = { failOn: () => null, maxFindings: null, failUnder: [], advisory: false };
const on = (value: Level): Thresholds => ({ ...NONE, failOn: () => ({ value, said: `--fail-on ${value}` }) });
const passed = (thresholds: Thresholds, ...documents: readonly DocumentAudit[]): readonly string[] =>
  passedThresholds({ documents, cohort: { criteria: [] } }, thresholds);

test.each([
  ['findings in a plan decide nothing by themselves', [document('care-plan', 'error')], NONE, 0],
  ['an error in a template does', [document('template'), document('template', 'error')], NONE, 1],
  ['but not where plans are audited with it', [document('care-plan'), document('template', 'error')], NONE, 0],
  ['a warning in a template does not', [document('template', 'warning')], NONE, 0],
  ['an accepted error does not, nor one that is known from the baseline', [setAside], NONE, 0],
  ['the statistical reader never does', [advised('error')], NONE, 0],
  ['but where it is to count', [advised('error')], { ...NONE, advisory: true }, 1],
  ['a level takes in what is worse', [document('letter', 'error')], on('warning'), 1],
  ['and leaves what is lesser', [document('letter', 'info')], on('warning'), 0],
  ['none holds for templates too', [document('template', 'error')], on('none'), 0],
] as const)('%s', (_, documents, thresholds, count) => {
  expect(passed(thresholds, ...documents)).toHaveLength(count);
});

test('a level is said with how many findings reach it, over all documents', () => {
  expect(passed(on('warning'), document('letter', 'error', 'info'), document('letter', 'warning'))).toEqual([
    '2 findings of the level warning or above fail the run: --fail-on warning.',
  ]);
});

test('findings are counted without advice, and the message says how many are too many', () => {
  const limit = { ...NONE, maxFindings: { value: 2, said: '--max-findings 2' } };
  expect(passed(limit, document('letter', 'error', 'info', 'info'), document('letter', 'warning'))).toEqual([]);
  expect(passed(limit, document('letter', 'error', 'warning', 'warning', 'warning', 'warning'))).toEqual([
    '5 findings (errors and warnings), 3 more than --max-findings 2 allows.',
  ]);
});

test('a criterion that is met too seldom is named, with the points that it lacks', () => {
  const limit = { value: { criterion: 'strengths-recorded', percent: 80 }, said: '--fail-under strengths-recorded=80' };
  const sum = { id: 'strengths-recorded', exceptions: 0, low: null, high: null, target: 0.95 };
  const run = (met: number, applicable: number): readonly string[] =>
    passedThresholds(
      { documents: [], cohort: { criteria: [{ ...sum, met, applicable }] } },
      { ...NONE, failUnder: [limit] },
    );
  expect(run(8, 10)).toEqual([]);
  expect(run(0, 0)).toEqual([]);
  expect(run(2, 3)).toEqual([
    'strengths-recorded is met by 2 of 3 (66.7 %), 13.3 points under --fail-under strengths-recorded=80.',
  ]);
});
