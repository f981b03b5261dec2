import { describe, expect, it } from 'vitest';
import { percent, verdictOf } from './verdict.ts';

const sum = (low: number | null, high: number | null, target: number) => ({
  id: 'c',
  met: 9,
  applicable: low === null ? 0 : 10,
  exceptions: 0,
  low,
  high,
  target,
});

describe('whether a target is met', () => {
  it.each([
    [0.95, 1, 0.95, 'met'],
    [0.5, 0.949, 0.95, 'not-met'],
    [0.596, 0.982, 0.95, 'not-shown'],
    [0.5, 0.95, 0.95, 'not-shown'],
    [null, null, 0.95, 'none'],
  ] as const)('low %s, high %s, target %s: %s', (low, high, target, verdict) => {
    expect(verdictOf(sum(low, high, target))).toBe(verdict);
  });

  it('gives shares one decimal', () => {
    expect([14 / 38, 0, 1, 0.0005].map(percent)).toEqual(['36.8', '0.0', '100.0', '0.1']);
  });
});
