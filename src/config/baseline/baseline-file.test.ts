import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../audit/baseline.ts';
import { parseBaseline } from './read-baseline.ts';
import { baselineText, prunedText } from './write-baseline.ts';

const ACCEPTED = { reason: 'Prescribed: "yes"', reviewer: 'A. Reviewer', expires: '2027-03-31' };
const BASELINE: Baseline = new Map([
  [
    'templates/plan.md',
    [
      { finding: '00000000000000aa', rule: 'wording/compliant', accepted: null },
      { finding: '00000000000000bb', rule: 'section/values', accepted: ACCEPTED },
    ],
  ],
  ['odd # name: [x].md', [{ finding: '1111111111111111', rule: 'wording/compliant', accepted: null }]],
]);

test('a baseline reads as it was written', () => {
  expect(parseBaseline(baselineText(BASELINE), 'b.yaml')).toEqual({ baseline: BASELINE, diagnostics: [] });
});

test('pruning takes out what is stale, and keeps comments, order and the rest', () => {
  const text = baselineText(BASELINE).replace('documents:', '# ours\ndocuments:');
  const [plan = [], other = []] = [...BASELINE.values()];
  const pruned = prunedText(
    text,
    new Map([
      ['templates/plan.md', plan.slice(0, 1)],
      ['odd # name: [x].md', other],
    ]),
  );
  expect(pruned).toContain('# ours');
  expect(parseBaseline(pruned, 'b.yaml').baseline).toEqual(new Map([['templates/plan.md', plan.slice(1)]]));
});

describe('a baseline that is wrong says where and what', () => {
  const head = 'schema: recovery-audit/baseline/1\ndocuments:\n  a.md:\n';
  const entry = '    - finding: 00000000000000aa\n      rule: wording/x\n';
  test.each([
    ['no YAML', 'documents: [', 1, 'not YAML'],
    ['no schema', 'documents: {}', 1, 'schema: is missing'],
    ['another schema', 'schema: recovery-audit/baseline/9\ndocuments: {}', 1, 'recovery-audit/baseline/1'],
    ['a misspelt key', `${head}${entry}      reson: why`, 6, 'unknown key "reson"'],
    ['a reason without a reviewer', `${head}${entry}      reason: prescribed`, 6, 'needs a reviewer'],
    ['a reviewer without a reason', `${head}${entry}      reviewer: A`, 6, 'needs a reason'],
    ['a date that is none', `${head}${entry}      reason: why\n      reviewer: A\n      expires: soon`, 8, 'date'],
    ['no fingerprint', `${head}    - finding: xyz\n      rule: wording/x`, 4, 'fingerprint'],
    ['an entry twice', `${head}${entry}${entry}`, 6, 'stands twice'],
  ])('%s', (_, text, line, message) => {
    const { baseline, diagnostics } = parseBaseline(text, 'b.yaml');
    expect(baseline).toBeNull();
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]).toMatchObject({ file: 'b.yaml', line });
  });
});
