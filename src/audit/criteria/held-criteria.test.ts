import { expect, test } from 'vitest';
import type { CriterionLevel, SettingsLayer } from '../../model/settings.ts';
import { heldCriteria } from './held-criteria.ts';

const layer = (files: SettingsLayer['files'], criteria: readonly CriterionLevel[]): SettingsLayer => ({
  ...{ files, rules: [], standard: null, kind: null, addressee: null, failOn: null, headings: null },
  criteria,
});
const set = (id: string, to: CriterionLevel['to'], own = false): CriterionLevel => ({ id, to, own });

const all = layer(null, [set('review', 'off'), set('values', 0.7)]);
const north = layer({ folder: '/audit', patterns: ['north/**'] }, [
  set('review', 0.6),
  set('peers', 'off'),
  set('ours', 0.8, true),
]);

test('files of an override have its criteria and targets', () => {
  const { off, targets } = heldCriteria([all, north], [all, north]);
  expect([...off]).toEqual(['peers']);
  expect([...targets]).toEqual([
    ['review', 0.6],
    ['ours', 0.8],
  ]);
});

test('other files have neither its own criteria nor its targets, and what is off stays off', () => {
  const { off, targets } = heldCriteria([all, north], [all]);
  expect([...off].sort()).toEqual(['ours', 'review']);
  expect(targets.get('ours')).toBeNull();
});
