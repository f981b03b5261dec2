import type { Reading, Sentence } from '../../model/reading.ts';

/** Fewer words than this say too little to be judged without a rule. */
const FEWEST_WORDS = 3;

/** Why the second reader is not asked about a sentence: a title, somebody else's words, or too few of them. */
export type NotAsked = 'title' | 'voice' | 'short';

/** Sentences that the second reader is asked about: the service's own words, not the person's, nor what is quoted. */
export function isAsked(sentence: Sentence, reading: Reading): boolean {
  return whyNotAsked(sentence, reading) === null;
}

export function whyNotAsked(sentence: Sentence, { kind }: Reading): NotAsked | null {
  if (kind === 'template') return null;
  if (sentence.role !== 'text') return 'title';
  if (sentence.voice !== 'writer') return 'voice';
  return sentence.endToken - sentence.firstToken >= FEWEST_WORDS ? null : 'short';
}
