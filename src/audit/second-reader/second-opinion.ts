import type { Reading } from '../../model/reading.ts';
import type { WordingMatch } from '../wording.ts';
import { isAsked } from './asked.ts';
import { featuresOf } from './features.ts';
import { judge, type SecondReader } from './model.ts';

/**
 * What the second reader says of the rules' findings. A warning that it doubts and an error that it all but rules out become
 * advice: a rule sees its words, the second reader the sentence around them. Nothing is raised, and nothing is dropped.
 */
export function withSecondOpinion(
  matches: readonly WordingMatch[],
  reading: Reading,
  model: SecondReader | null,
): readonly WordingMatch[] {
  if (model === null) return matches;
  return matches.map((match) => {
    const sentence = reading.sentences[match.hit.sentence];
    if (sentence === undefined || !isAsked(sentence, reading)) return match;
    const { probability } = judge(model, reading.kind, featuresOf(sentence, reading));
    const doubted =
      match.severity !== 'info' && probability < model.card.thresholds[reading.kind].doubt[match.severity];
    return { ...match, probability: rounded(probability), severity: doubted ? 'info' : match.severity };
  });
}

/** Probabilities are given to three places: more would claim more than calibration can. */
export const rounded = (probability: number): number => Math.round(probability * 1000) / 1000;
