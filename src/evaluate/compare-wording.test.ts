import { expect, test } from 'vitest';
import type { DocumentAudit, Finding } from '../model/audit.ts';
import { compareWording } from './compare-wording.ts';
import { labelsSchema } from './labels.ts';

const text = 'He lacks insight. He refuses to engage.\nThe boiler failed again.\nGoal: Pt will comply with meds.\n';

function finding(words: string, category: Finding['category'] = 'compliance', more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  return {
    rule: `wording/${category}`,
    category,
    severity: 'warning',
    domain: 'working-relationship',
    theme: 'partnerships',
    text: words,
    sentence: words,
    message: '',
    instead: [],
    location: { start, end: start + words.length, line: 1, column: 1, page: null, pointer: null },
    fingerprint: words,
    accepted: null,
    known: false,
    advisory: false,
    probability: null,
    ...more,
  };
}

const labels = labelsSchema.parse({
  deficit: [
    { quote: 'He lacks insight.', label: 'flag', category: 'compliance' },
    { quote: 'He refuses to engage.', label: 'borderline', category: 'compliance' },
    { quote: 'Pt will comply with meds.', label: 'flag', category: 'compliance' },
  ],
  goals: [{ quote: 'Pt will comply with meds.', ownership: 'professional', direction: 'approach', area: 'clinical' }],
});
const compare = (...findings: readonly Finding[]): ReturnType<typeof compareWording> =>
  compareWording({ name: 'a', text, labels }, { findings } as unknown as DocumentAudit, { advisory: true });

test('a finding inside a marked sentence finds it, in its category or not', () => {
  expect(compare(finding('lacks insight'))).toMatchObject({
    tally: { tp: 1, fp: 0, fn: 0 },
    categories: [['compliance', 'compliance']],
  });
  expect(compare(finding('lacks insight', 'deficit'))).toMatchObject({ categories: [['compliance', 'deficit']] });
});

test('a marked sentence without a finding is missed', () => {
  expect(compare()).toMatchObject({ tally: { tp: 0, fp: 0, fn: 1 } });
});

test('borderline sentences and the wording of imposed goals count neither way', () => {
  expect(compare(finding('lacks insight'), finding('refuses'), finding('comply')).tally).toEqual({
    tp: 1,
    fp: 0,
    fn: 0,
  });
});

test('an unmarked sentence that findings touch is one false flag, beside its rule', () => {
  const { tally, byRule, disagreements } = compare(
    finding('lacks insight'),
    finding('failed', 'deficit'),
    finding('boiler', 'deficit'),
  );
  expect(tally).toEqual({ tp: 1, fp: 1, fn: 0 });
  expect(byRule).toEqual({ 'wording/compliance': { tp: 1, fp: 0, fn: 0 }, 'wording/deficit': { tp: 0, fp: 1, fn: 0 } });
  expect(disagreements).toMatchObject([
    { want: 'none', got: 'deficit', cue: 'failed', text: 'The boiler failed again.' },
  ]);
});

test('advice is no flag, and the second reader counts only where asked', () => {
  const advised = finding('boiler', 'deficit', { severity: 'info' });
  const second = finding('boiler', 'deficit', { advisory: true });
  expect(compare(advised).tally.fp).toBe(0);
  expect(
    compareWording({ name: 'a', text, labels }, { findings: [second] } as unknown as DocumentAudit, { advisory: false })
      .tally.fp,
  ).toBe(0);
});

test('a miss that a context held back is told with the rule, its words and the context', () => {
  const start = text.indexOf('lacks insight');
  const heldBack = [{ rule: 'wording/lacks-insight', by: ['quoted'], start, end: start + 'lacks insight'.length }];
  const { disagreements } = compareWording({ name: 'a', text, labels }, { findings: [] } as unknown as DocumentAudit, {
    advisory: true,
    heldBack,
  });
  expect(disagreements).toMatchObject([
    {
      want: 'compliance',
      got: 'none',
      rule: 'wording/lacks-insight',
      cue: 'lacks insight',
      heldBackBy: ['quoted'],
      line: 1,
    },
  ]);
});
