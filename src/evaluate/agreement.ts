/** Hits, false alarms and misses. */
export interface Tally {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

export interface Detection extends Tally {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const NO_TALLY: Tally = { tp: 0, fp: 0, fn: 0 };

export const addTallies = (a: Tally, b: Tally): Tally => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn });

/** Precision, recall and their harmonic mean; 0 where nothing was given or wanted. */
export function detection({ tp, fp, fn }: Tally): Detection {
  const precision = tp + fp > 0 ? tp / (tp + fp) : 0;
  const recall = tp + fn > 0 ? tp / (tp + fn) : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, tp, fp, fn };
}

/** What a reader said of one thing, and what the tool said: [wanted, given]. */
export type Pair = readonly [string, string];

/** Share of pairs that agree, 0 without pairs. */
export const shareAgreed = (pairs: readonly Pair[]): number =>
  pairs.length === 0 ? 0 : pairs.filter(([want, got]) => want === got).length / pairs.length;

/**
 * Cohen's kappa: agreement beyond what two readers would reach by chance with the same frequencies (Cohen 1960). 0 without
 * pairs; where chance alone would agree always, 1 if they do and 0 if not.
 */
export function kappa(pairs: readonly Pair[]): number {
  const n = pairs.length;
  if (n === 0) return 0;
  const counts = new Map<string, [number, number]>();
  let agreed = 0;
  for (const [want, got] of pairs) {
    if (want === got) agreed += 1;
    timesOf(counts, want)[0] += 1;
    timesOf(counts, got)[1] += 1;
  }
  const observed = agreed / n;
  const byChance = [...counts.values()].reduce((sum, [wanted, given]) => sum + (wanted / n) * (given / n), 0);
  if (byChance === 1) return observed === 1 ? 1 : 0;
  return (observed - byChance) / (1 - byChance);
}

function timesOf(counts: Map<string, [number, number]>, value: string): [number, number] {
  const known = counts.get(value);
  if (known !== undefined) return known;
  const none: [number, number] = [0, 0];
  counts.set(value, none);
  return none;
}
