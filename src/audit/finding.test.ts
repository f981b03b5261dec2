import { expect, test } from 'vitest';
import { type FindingDraft, finishFindings } from './finding.ts';

const draft = (start: number, sentence: string, rule = 'wording/x'): FindingDraft => ({
  rule,
  category: 'doubt',
  severity: 'warning',
  theme: 'partnerships',
  text: 'x',
  sentence,
  message: 'm',
  instead: [],
  location: { start, end: start + 1, line: 1, column: start + 1, page: null, pointer: null },
  accepted: null,
  advisory: false,
  probability: null,
});
const prints = (...drafts: readonly FindingDraft[]): readonly string[] =>
  finishFindings(drafts, () => 'working-relationship').map((finding) => finding.fingerprint);

test('a fingerprint survives moves, wrapping, case and figures', () => {
  expect(prints(draft(5, 'She claims it.'))).toEqual(prints(draft(900, 'She claims\n  it.')));
  expect(prints(draft(5, 'Seen 3 times.'))).toEqual(prints(draft(5, 'SEEN 4 times.')));
});

test('the same sentence twice has two fingerprints, in the order of their places', () => {
  const [first, second] = prints(draft(50, 'She claims it.'), draft(5, 'She claims it.'));
  expect(first).not.toBe(second);
  expect(prints(draft(1, 'She claims it.'))).toEqual([first]);
});

test('another rule or sentence has another fingerprint', () => {
  expect(new Set(prints(draft(1, 'a b'), draft(2, 'a c'), draft(3, 'a b', 'wording/y'))).size).toBe(3);
});
