import { describe, expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import { type FindingDraft, finishFindings } from './finding.ts';
import { wholeSentences } from './whole-sentence.ts';

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

describe('the sentence that a finding is known by', () => {
  const wholeIn = (text: string, sentence: string): string => {
    const document: Document = {
      ...{ path: 'plan.txt', record: null, group: {}, format: 'text' as const },
      ...{ text, blocks: [], notes: [] },
    };
    const whole = wholeSentences(document)(draft(text.indexOf(sentence), sentence));
    return whole.replace(/\s+/g, ' ').trim();
  };
  const SENTENCE = 'She claims that she was out with Ruth when the water came in.';

  test.each([
    ['She claims\nthat she was out with Ruth when the water\ncame in.', 'She claims'],
    [
      'It rained. She claims that she was out with\nRuth when the water came in. It dried.',
      'She claims that she was out with',
    ],
    ['- She claims that she was\n  out with Ruth when\n  the water came in.', 'out with Ruth when'],
    ['Flat: She claims that she was out with Ruth\nwhen the water came in.', 'when the water came in.'],
  ])('is whole, however its lines are broken: %j', (text, sentence) => {
    expect(wholeIn(text, sentence).replace(/^- /, '')).toBe(SENTENCE);
  });

  test.each([
    ['She claims it\n\nand went out.', 'She claims it'],
    ['She claims it\n- went out', 'She claims it'],
    ['She claims it\nShe went out', 'She claims it'],
    [
      'She claims it was raining in the flat upstairs\nHousing: the landlord was told in June.',
      'She claims it was raining in the flat upstairs',
    ],
    [
      'She claims it was raining in the flat upstairs\nShe tells the landlord about it every week',
      'She claims it was raining in the flat upstairs',
    ],
  ])('ends where a paragraph, an item or a line ends on purpose: %j', (text, sentence) => {
    expect(wholeIn(text, sentence)).toBe(sentence);
  });
});
