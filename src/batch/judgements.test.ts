import { expect, test } from 'vitest';
import type { SettingsLayer } from '../model/settings.ts';
import { judgementsBy } from './judgements.ts';

const layer = (change: Partial<SettingsLayer>): SettingsLayer => ({
  files: null,
  rules: [],
  standard: null,
  kind: null,
  addressee: null,
  failOn: null,
  criteria: [],
  headings: null,
  ...change,
});
const below = (...patterns: readonly string[]): SettingsLayer['files'] => ({ folder: '/audit', patterns });

test('overrides hold for the files that they name, and the last word counts', () => {
  const judgementOf = judgementsBy({
    groups: [],
    groupBy: null,
    layers: [
      layer({ failOn: 'none', rules: [{ rule: 'wording/*', to: 'info' }] }),
      layer({ files: below('templates/**', '*.dotx'), kind: 'template', failOn: 'error' }),
      layer({ files: below('templates/old/**'), rules: [{ rule: 'wording/claims', to: 'off' }] }),
    ],
  });
  expect(judgementOf('/audit/plans/a.txt')).toMatchObject({ kind: null, failOn: 'none' });
  expect(judgementOf('/audit/Templates/a.txt')).toMatchObject({ kind: 'template', failOn: 'error' });
  expect(judgementOf('/audit/plans/form.dotx')).toMatchObject({ kind: 'template' });
  expect(judgementOf('/elsewhere/templates/a.txt')).toMatchObject({ kind: null });
  expect(judgementOf('/audit/templates/old/a.txt').levelOf('wording/claims', 'warning')).toBe('off');
  expect(judgementOf('/audit/templates/a.txt').levelOf('wording/claims', 'warning')).toBe('info');
});

test.each([
  ['{team}/{month}/**', '/audit/north/2026-03/x/plan.txt', { team: 'north', month: '2026-03' }],
  ['{team}/{month}/**', '/audit/north/plan.txt', {}],
  ['**/ward-{ward}/*.txt', '/audit/a/b/ward-7/plan.txt', { ward: '7' }],
  ['{team}_{year}.csv', '/audit/early (east)_2026.csv', { team: 'early (east)', year: '2026' }],
  ['{team}/**', '/audit2/north/plan.txt', {}],
])('%s reads %s', (pattern, path, expected) => {
  const judgementOf = judgementsBy({ layers: [], groupBy: null, groups: [{ folder: '/audit', patterns: [pattern] }] });
  expect(judgementOf(path).group).toEqual(expected);
});
