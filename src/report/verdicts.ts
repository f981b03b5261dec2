import type { CriterionSum } from '../model/audit.ts';
import { counted } from './counts.ts';
import { type Verdict, verdictOf } from './verdict.ts';

const SAID: readonly (readonly [Verdict, string])[] = [
  ['met', 'met'],
  ['not-met', 'not met'],
  ['not-shown', 'not shown either way'],
  ['none', 'applicable to none of these documents'],
];

/** "of 7 criteria, 1 is met, 5 are not met, 1 is not shown either way." */
export function verdicts(sums: readonly CriterionSum[]): string {
  const counts = SAID.flatMap(([verdict, words]) => {
    const count = sums.filter((sum) => verdictOf(sum) === verdict).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? 'is' : 'are'} ${words}`];
  });
  return `of ${counted(sums.length, 'criterion', 'criteria')}, ${counts.join(', ')}.`;
}
