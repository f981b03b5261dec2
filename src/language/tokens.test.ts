import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BRACKET, BREAK, CAPITAL, NUMBER, tokenise, tokensIn, type WordNumbers, wordsOf } from './tokens.ts';

const none = (): WordNumbers => ({ stem: 0, form: 0, firstName: false, stemmed: '', hash: 0 });

test.each([
  ["She can't, won’t.", ['she', "can't", "won't"]],
  ["Isla's plan, the boys' plan", ['isla', 'plan', 'the', 'boys', 'plan']],
  ["It's café naïve Siân", ["it's", 'café', 'naïve', 'siân']],
  ['24/7 s117 w/c', ['24', '7', 's117', 'w', 'c']],
])('cuts "%s" into words', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('knows capitals, numbers and what a phrase does not cross', () => {
  const tokens = tokenise('Seen 3 times (twice); well - now', none);
  expect([...tokens.flags].slice(0, tokens.count)).toEqual([CAPITAL, NUMBER, 0, BREAK | BRACKET, BREAK, BREAK]);
});

test('tokens stand in order, apart, and hold every letter and digit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const tokens = tokenise(text, none);
      let at = 0;
      for (let index = 0; index < tokens.count; index += 1) {
        const start = tokens.starts[index] ?? -1;
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(at, start)).not.toMatch(/[A-Za-z0-9]/);
        at = tokens.ends[index] ?? -1;
        expect(at).toBeGreaterThan(start);
      }
      expect(text.slice(at)).not.toMatch(/[A-Za-z0-9]/);
    }),
  );
});

test('finds the tokens of a span', () => {
  const text = 'one two three four';
  expect(tokensIn(tokenise(text, none), { start: 4, end: 13 })).toEqual({ firstToken: 1, endToken: 3 });
});
