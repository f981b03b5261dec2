import type { Reading, Sentence } from '../../model/reading.ts';
import type { Stance, Theme } from '../../model/vocabulary.ts';
import type { TextQuestion } from '../second-reader/layer-model.ts';
import type { LayerReader } from '../second-reader/layers.ts';
import type { Piece } from './stance.ts';

/** What the second reader makes of a theme's pieces: some are taken away, one is added, or they stay as they are. */
export type ThemeOpinion = (theme: Theme, pieces: readonly Piece[], byRules: Stance) => readonly Piece[];

/**
 * Log-odds of a document's likeliest sentence: from `ADDS` on it is evidence by itself, up to `DROPS` nothing is. Chosen on labelled
 * documents of other authors than those that it had learned from.
 */
const ADDS = 1.5;
const DROPS = -1.5;

/**
 * The second reader's opinion of what speaks for a theme. Where no sentence of the document is likely to show it, what the rules
 * found is too little; where they found nothing, a sentence that all but surely shows it is evidence.
 */
export function themeOpinion(reading: Reading, secondReader: LayerReader): ThemeOpinion {
  return (theme, pieces, byRules) => {
    const question: TextQuestion = `shows ${theme}`;
    const likeliest = likeliestOf(reading, (sentence) => secondReader.ask(question, sentence));
    if (likeliest === null) return pieces;
    const { sentence, logOdds } = likeliest;
    if (byRules === 'for' || byRules === 'mixed')
      return logOdds > DROPS ? pieces : pieces.filter(({ stance }) => stance === 'against');
    if (logOdds <= ADDS) return pieces;
    const { start, end } = sentence;
    return [...pieces, { start, end, stance: 'for', rule: `second-reader/${theme}`, hint: false }];
  };
}

function likeliestOf(
  { sentences }: Reading,
  ask: (sentence: Sentence) => number,
): { readonly sentence: Sentence; readonly logOdds: number } | null {
  let likeliest: { readonly sentence: Sentence; readonly logOdds: number } | null = null;
  for (const sentence of sentences) {
    const logOdds = ask(sentence);
    if (logOdds > (likeliest?.logOdds ?? Number.NEGATIVE_INFINITY)) likeliest = { sentence, logOdds };
  }
  return likeliest;
}
