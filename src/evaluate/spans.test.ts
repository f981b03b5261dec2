import { expect, test } from 'vitest';
import { measuredSentences } from './measured-sentences.ts';
import { pairSpans, placeQuotes } from './spans.ts';

test('quotes are placed at whole words, and each repetition at its own', () => {
  const placed = placeQuotes('unseen see. see', [{ quote: 'see' }, { quote: 'see' }]);
  expect(placed.map(({ start }) => start)).toEqual([7, 12]);
});

test('spans pair one to one by at least half of the longer', () => {
  const pairs = pairSpans(
    [
      { start: 0, end: 10 },
      { start: 20, end: 30 },
    ],
    [
      { start: 1, end: 9 },
      { start: 0, end: 10 },
      { start: 26, end: 60 },
    ],
  );
  expect([...pairs]).toEqual([[0, 1]]);
});

test('sentences end at lines, full stops and cells, not at titles or wrapped lines', () => {
  const text =
    'Dr. Smith came. She left\nGoal | To work\nthe quick brown fox jumps over the lazy dog and runs on and on and\non again.';
  expect(measuredSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Dr. Smith came.',
    'She left',
    'Goal |',
    'To work',
    'the quick brown fox jumps over the lazy dog and runs on and on and\non again.',
  ]);
});
