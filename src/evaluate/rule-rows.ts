import type { Tally } from './agreement.ts';
import type { Interval } from './bootstrap.ts';
import { wilsonOf } from './figure-rows.ts';

/** How often a rule was right and wrong. What it missed nobody can say: a sentence that is missed belongs to no rule. */
export interface RuleRow {
  readonly rule: string;
  readonly right: number;
  readonly wrong: number;
  /** Share of its findings that were right, with Wilson's 95 % interval. */
  readonly precision: number;
  readonly interval: Interval | null;
}

export function ruleRows(byRule: Readonly<Record<string, Tally>>): readonly RuleRow[] {
  return Object.entries(byRule).map(([rule, { tp, fp }]) => ({
    rule,
    right: tp,
    wrong: fp,
    precision: tp + fp === 0 ? 0 : tp / (tp + fp),
    interval: wilsonOf(tp, tp + fp),
  }));
}
