import type { CriterionSum } from '../model/audit.ts';

/** Whether a target is reached as far as the interval shows; `none` where no document counts. */
export type Verdict = 'met' | 'not-met' | 'not-shown' | 'none';

/** Met where the whole 95 % interval lies at or above the target, not met where it lies below, else not shown. */
export function verdictOf(sum: CriterionSum): Verdict {
  if (sum.low === null || sum.high === null || sum.applicable === 0) return 'none';
  if (sum.low >= sum.target) return 'met';
  return sum.high < sum.target ? 'not-met' : 'not-shown';
}

/** Share as a percentage with one decimal, without its sign: 0.3684 is "36.8". */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}
