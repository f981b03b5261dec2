import { expect, test } from 'vitest';
import { detection, kappa, type Pair, shareAgreed } from './agreement.ts';

test('precision, recall and F1', () => {
  expect(detection({ tp: 6, fp: 2, fn: 4 })).toMatchObject({ precision: 0.75, recall: 0.6 });
  expect(detection({ tp: 6, fp: 2, fn: 4 }).f1).toBeCloseTo(2 / 3, 10);
  expect(detection({ tp: 0, fp: 0, fn: 0 })).toMatchObject({ precision: 0, recall: 0, f1: 0 });
});

const pairs = (table: Readonly<Record<string, number>>): readonly Pair[] =>
  Object.entries(table).flatMap(([key, times]) => {
    const [want = '', got = ''] = key.split('/');
    return Array.from({ length: times }, (): Pair => [want, got]);
  });

test("Cohen's kappa of a worked table", () => {
  // 50 things, two readers: both yes 20, both no 15, 5 and 10 differ. Chance 0.5, observed 0.7.
  expect(kappa(pairs({ 'yes/yes': 20, 'no/no': 15, 'yes/no': 5, 'no/yes': 10 }))).toBeCloseTo(0.4, 10);
});

test('kappa where chance alone always agrees', () => {
  expect(kappa(pairs({ 'yes/yes': 4 }))).toBe(1);
  expect(kappa([])).toBe(0);
  expect(shareAgreed([])).toBe(0);
});
