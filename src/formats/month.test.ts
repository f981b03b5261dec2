import { expect, test } from 'vitest';
import { monthOf } from './month.ts';

test.each([
  ['2026-03-12', '2026-03'],
  ['2026-03-12T10:20:00Z', '2026-03'],
  ['12/03/2026', '2026-03'],
  ['1.3.2026', '2026-03'],
  ['20260312', '2026-03'],
  ['12 March 2026', '2026-03'],
  ['Mar-2026', '2026-03'],
  ['31/13/2026', null],
  ['March', null],
  ['soon', null],
])('%s is of the month %s', (date, month) => {
  expect(monthOf(date)).toBe(month);
});
