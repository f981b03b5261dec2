import type { RulePack } from '../../model/pack.ts';
import type { Reading } from '../../model/reading.ts';
import type { GoalReading } from '../goals.ts';
import { wordingHits } from '../wording.ts';

/**
 * Sentences that the second reader is not asked about: a wording rule flags them or was held back there by a context that
 * a person wrote down, or they are goals set for the person, which say so themselves.
 */
export function settledSentences(reading: Reading, pack: RulePack, goals: readonly GoalReading[]): ReadonlySet<number> {
  const settled = new Set(
    wordingHits(reading, pack).flatMap(({ rule, hit }) => (rule.severity === 'info' ? [] : [hit.sentence])),
  );
  const imposed = goals.filter(({ ownership }) => ownership === 'professional' || ownership === 'ghostwritten');
  for (const sentence of reading.sentences) {
    if (imposed.some((goal) => goal.start < sentence.end && sentence.start < goal.end)) settled.add(sentence.index);
  }
  return settled;
}
