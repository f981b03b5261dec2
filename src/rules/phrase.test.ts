import { expect, test } from 'vitest';
import { parsePhrase } from './phrase.ts';

const word = (text: string, more: object = {}): object => ({
  kind: 'word',
  text,
  exact: false,
  optional: false,
  ...more,
});

test.each([
  ['lack insight', [word('lack'), word('insight')]],
  ['lack any? insight', [word('lack'), word('any', { optional: true }), word('insight')]],
  ['=was placed', [word('was', { exact: true }), word('placed')]],
  ['fail … attend', [word('fail'), { kind: 'gap', most: 3 }, word('attend')]],
  ['fail …6 attend', [word('fail'), { kind: 'gap', most: 6 }, word('attend')]],
  ['<staff> to ensure', [{ kind: 'list', name: 'staff', optional: false }, word('to'), word('ensure')]],
  ['<staff>? ensure', [{ kind: 'list', name: 'staff', optional: true }, word('ensure')]],
  [
    '(poor|a bit of) insight',
    [
      { kind: 'either', optional: false, options: [[word('poor')], [word('a'), word('bit'), word('of')]] },
      word('insight'),
    ],
  ],
  ['(very)? poor', [{ kind: 'either', optional: true, options: [[word('very')]] }, word('poor')]],
])('reads %s', (text, parts) => {
  expect(parsePhrase(text)).toEqual({ parts, atStart: false, atEnd: false });
});

test('^ and $ tie a phrase to the start and end of the sentence', () => {
  expect(parsePhrase('^ to maintain')).toMatchObject({ atStart: true, atEnd: false });
  expect(parsePhrase('on request $')).toMatchObject({ atStart: false, atEnd: true });
});

test.each([
  ['', 'an empty phrase'],
  ['(poor', '"(" without ")"'],
  ['poor)', '")" without "("'],
  ['poor | limited', '"|" stands outside brackets'],
  ['(poor|) insight', 'an empty alternative in brackets; write (…)? for "or nothing"'],
  ['… insight', 'a gap (…) at its start or end says nothing'],
  ['lack …40 insight', 'a gap may hold 1 to 12 words'],
  ['lack ^ insight', '"^" belongs at the very start'],
])('says what is wrong with "%s"', (text, fault) => {
  expect(parsePhrase(text)).toEqual({ fault });
});
