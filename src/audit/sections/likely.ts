import type { Reading, Sentence } from '../../model/reading.ts';
import type { Element } from '../../model/vocabulary.ts';

/** The sentence of a plan that the second reader takes most for an element's, and by how much. */
export interface Likeliest {
  readonly sentence: Sentence;
  readonly logOdds: number;
}

/**
 * Log-odds that a plan's likeliest sentence must pass for an element that has no place of its own. A plan mostly has a review
 * somewhere, and mostly no crisis plan where it has no heading for one; strengths and values are not to be credited on thin
 * evidence. Fitted on labelled documents of other authors than those that the second reader had learned from, a folder at a
 * time, and set back by one where rules see nothing: documents of yet others were read better so.
 */
const NEEDED: Readonly<Record<Element, number>> = {
  strengths: 1.75,
  values: 3,
  preferences: 1.25,
  'personal-goals': 4,
  'own-account': 1.75,
  supporters: 0.75,
  'staying-well': 3,
  'safety-plan': 3.25,
  actions: 4,
  review: 0.5,
  'shared-copy': 0.75,
};

/** A rule that finds a sentence for it counts as much as so many log-odds. */
const BY_RULE = 2.5;

/** Elements that other layers decide: goals and steps. */
const DECIDED_ELSEWHERE: ReadonlySet<Element> = new Set(['personal-goals', 'actions']);

/** Whether a plan without a place for an element holds it all the same; what rules found by itself is enough for goals and steps. */
export function isLikely({ logOdds }: Likeliest, element: Element, byRules: boolean): boolean {
  if (byRules && DECIDED_ELSEWHERE.has(element)) return true;
  return logOdds > NEEDED[element] - (byRules ? BY_RULE : 0);
}

/** The sentence of which something is likeliest, among those of running text; null where there is none. */
export function likeliestSentence({ sentences }: Reading, ask: (sentence: Sentence) => number): Likeliest | null {
  let likeliest: Likeliest | null = null;
  for (const sentence of sentences) {
    if (sentence.role !== 'text') continue;
    const logOdds = ask(sentence);
    if (logOdds > (likeliest?.logOdds ?? Number.NEGATIVE_INFINITY)) likeliest = { sentence, logOdds };
  }
  return likeliest;
}
