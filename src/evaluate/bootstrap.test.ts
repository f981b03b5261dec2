import { expect, test } from 'vitest';
import { percentiles, resampled } from './bootstrap.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('draws are as many as there are things, with some left out and some twice', () => {
  const [draw = []] = resampled([1, 2, 3, 4, 5, 6, 7, 8], (drawn) => drawn, 1);
  expect(draw).toHaveLength(8);
  expect(new Set(draw).size).toBeLessThan(8);
});

test('the same things give the same draws', () => {
  const things = [0.1, 0.9, 0.4];
  expect(resampled(things, mean)).toEqual(resampled(things, mean));
});

test('the interval of a mean is about 1.96 standard errors to each side', () => {
  const things = Array.from({ length: 400 }, (_, index) => index % 2);
  const interval = percentiles(resampled(things, mean));
  expect(interval?.low).toBeCloseTo(0.5 - 1.96 * 0.025, 2);
  expect(interval?.high).toBeCloseTo(0.5 + 1.96 * 0.025, 2);
});

test('no draws have no interval', () => {
  expect(percentiles([])).toBeNull();
});
