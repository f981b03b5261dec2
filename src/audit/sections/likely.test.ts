import { describe, expect, test } from 'vitest';
import { ELEMENTS, type Element } from '../../model/vocabulary.ts';
import { isLikely, type Likeliest, likeliestSentence } from './likely.ts';
import { readAs } from './reading.test-data.ts';

const reading = readAs('# Hens\n\nShe feeds them. She names them.\n\n# Bees\n\nHe keeps away.\n', 'care-plan');
const wordsOf = (likeliest: Likeliest | null): string | null =>
  likeliest === null ? null : reading.document.text.slice(likeliest.sentence.start, likeliest.sentence.end);

describe('the likeliest sentence', () => {
  const scored = (scores: Readonly<Record<string, number>>): Likeliest | null =>
    likeliestSentence(reading, ({ start, end }) => scores[reading.document.text.slice(start, end)] ?? -9);

  test('is the one with the highest log-odds, which it gives', () => {
    const likeliest = scored({ 'She feeds them.': -3, 'She names them.': 2, 'He keeps away.': 1 });
    expect([wordsOf(likeliest), likeliest?.logOdds]).toEqual(['She names them.', 2]);
  });

  test('is the first of several that are as likely', () => {
    expect(wordsOf(scored({ 'She feeds them.': -3, 'She names them.': -1, 'He keeps away.': -1 }))).toBe(
      'She names them.',
    );
  });

  test('is never a heading', () => {
    expect(wordsOf(scored({ Hens: 9, Bees: 9, 'He keeps away.': 1 }))).toBe('He keeps away.');
    expect(likeliestSentence(readAs('# Hens\n\n# Bees\n', 'care-plan'), () => 9)).toBeNull();
  });
});

describe('whether a plan holds an element without a place for it', () => {
  const [sentence] = reading.sentences;
  if (sentence === undefined) throw new Error('the text has sentences');
  const likely = (element: Element, logOdds: number, byRules: boolean): boolean =>
    isLikely({ sentence, logOdds }, element, byRules);

  test.each(ELEMENTS)('%s: what is all but sure is enough, and an even chance is not', (element) => {
    expect([likely(element, 5, false), likely(element, 0, false)]).toEqual([true, false]);
  });

  test.each(ELEMENTS)('%s: with a sentence that the rules found, less is enough', (element) => {
    expect(likely(element, 1, true)).toBe(true);
  });

  test('what the rules found is dropped where the second reader all but rules it out, but for goals and steps', () => {
    expect(ELEMENTS.filter((element) => likely(element, -5, true))).toEqual(['personal-goals', 'actions']);
  });

  test('a review is credited on less than a crisis plan, strengths or values', () => {
    expect(likely('review', 1, false)).toBe(true);
    for (const element of ['safety-plan', 'strengths', 'values'] as const)
      expect(likely(element, 1, false)).toBe(false);
  });
});
