import { expect, test } from 'vitest';
import { groupOf } from './groups.ts';

const PLAN = { path: 'plans/north/a.txt', record: null, group: {} };

test('what the record says goes before what the path says', () => {
  const row = { ...PLAN, record: 'P-1', group: { team: 'Elm' } };
  expect(groupOf(row, { team: 'north', month: '2026-03' }, null)).toEqual({ team: 'Elm', month: '2026-03' });
});

test('only the fields that are asked for are left, in that order', () => {
  expect(groupOf({ ...PLAN, group: { team: 'Elm', ward: '3' } }, {}, ['ward', 'site'])).toEqual({ ward: '3' });
});

test.each([
  [PLAN, 'plans/north'],
  [{ ...PLAN, path: 'a.txt' }, '.'],
  [{ ...PLAN, path: 'x/plans.csv', record: 'P/1' }, 'x'],
  [{ ...PLAN, path: 'x/export.zip', record: 'north/a.txt' }, 'x/export.zip/north'],
])('the folder of %j', (document, folder) => {
  expect(groupOf(document, {}, ['folder'])).toEqual({ folder });
});
