import { expect, test } from 'vitest';
import { isDate, latestDate } from './dates.ts';

test.each([
  ['Reviewed 3 March 2026, next on 12th June 2026.', '2026-06-12'],
  ['Next review: 01/04/2026', '2026-04-01'],
  ['Next review 1.4.26 at the surgery', '2026-04-01'],
  ['2026-02-09', '2026-02-09'],
  ['By Sept 5th, 2026 at the latest', '2026-09-05'],
  ['on 7 Dec 25', '2025-12-07'],
  ['in six weeks', null],
  ['31/02/2026', null],
  ['Ward 7 Bed 12', null],
  ['on 7 Monday 2026', null],
])('%s', (text, date) => {
  expect(latestDate(text)).toBe(date);
});

test('a date for --as-of is one that the calendar knows', () => {
  expect(isDate('2026-04-01')).toBe(true);
  for (const text of ['2026-4-1', '01/04/2026', '2026-02-30', 'today', '']) expect(isDate(text)).toBe(false);
});
