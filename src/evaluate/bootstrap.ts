import { mulberry32 } from './random.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Enough for two figures behind the point; more would only take longer. */
export const RESAMPLES = 1000;
const SEED = 20110813;
const OUTSIDE = 0.025;

/**
 * Draws as many things as there are, with replacement, again and again, and gives each draw to `figure`. The same things
 * in the same order give the same draws.
 */
export function resampled<T, F>(
  things: readonly T[],
  figure: (drawn: readonly T[]) => F,
  times = RESAMPLES,
): readonly F[] {
  const random = mulberry32(SEED);
  return Array.from({ length: times }, () =>
    figure(things.flatMap((_, __, all) => all[Math.floor(random() * all.length)] ?? [])),
  );
}

/** The 95 % percentile interval of figures from draws (Efron 1979); null without any. */
export function percentiles(figures: readonly number[]): Interval | null {
  const sorted = [...figures].sort((a, b) => a - b);
  const low = sorted[Math.floor(OUTSIDE * sorted.length)];
  const high = sorted[Math.ceil((1 - OUTSIDE) * sorted.length) - 1];
  return low === undefined || high === undefined ? null : { low, high };
}
