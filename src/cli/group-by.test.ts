import { expect, test } from 'vitest';
import { judgementsBy } from '../batch/judgements.ts';
import { NO_SETTINGS } from '../model/settings.ts';
import { groupedBy } from './group-by.ts';

test.each([
  ['plans/{team}/*', '/audit/plans/north/a.txt', { team: 'north' }],
  ['./{team}/{month}/**', '/audit/north/2026-03/x/a.txt', { team: 'north', month: '2026-03' }],
  ['../other/{team}-*.txt', '/other/north-17.txt', { team: 'north' }],
  ['/srv/{team}/*', '/srv/north/a.txt', { team: 'north' }],
  ['plans/{team}/*', '/audit/letters/north/a.txt', {}],
  ['export.zip/{team}/*', '/audit/export.zip/north/a.txt', { team: 'north' }],
])('%s reads %s', (pattern, path, group) => {
  const settings = groupedBy(NO_SETTINGS, [pattern], '/audit');
  expect(judgementsBy(settings)(path).group).toEqual(group);
});

test('fields that were asked for are those that count', () => {
  expect(groupedBy(NO_SETTINGS, ['Ward', '{team}/{month}/*'], '/audit').groupBy).toEqual(['ward', 'team', 'month']);
  expect(groupedBy(NO_SETTINGS, undefined, '/audit')).toBe(NO_SETTINGS);
});

test('a name in braces that is none is refused', () => {
  expect(() => groupedBy(NO_SETTINGS, ['plans/{Team}/*'], '/audit')).toThrow('names in braces are small letters');
  expect(() => groupedBy(NO_SETTINGS, ['plans/{/*'], '/audit')).toThrow('names in braces are small letters');
});
