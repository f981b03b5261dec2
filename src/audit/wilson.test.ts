import { expect, test } from 'vitest';
import { wilson } from './wilson.ts';

test.each([
  [0, 20, 0, 16.1],
  [9, 10, 59.6, 98.2],
  [20, 20, 83.9, 100],
  [14, 40, 22.1, 50.5],
  [1034, 3253, 30.2, 33.4],
])('%i of %i lies between %f and %f %%', (met, applicable, low, high) => {
  const interval = wilson(met, applicable);
  expect((interval.low ?? -1) * 100).toBeCloseTo(low, 1);
  expect((interval.high ?? -1) * 100).toBeCloseTo(high, 1);
});

test('nothing counted has no interval', () => {
  expect(wilson(0, 0)).toEqual({ low: null, high: null });
});
