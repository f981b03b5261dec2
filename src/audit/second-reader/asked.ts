import type { Reading, Sentence } from '../../model/reading.ts';

/** Fewer words than this say too little to be judged without a rule; … */
const FEWEST_WORDS = 3;
/** … in the print of a form, whose prompts and options are short, it takes more. */
const FEWEST_IN_PRINT = 4;

/** Why the second reader is not asked about a sentence: a title, somebody else's words, or too few of them. */
export type NotAsked = 'title' | 'voice' | 'short';

/** Sentences that the second reader is asked about: the service's own words, not the person's, nor what is quoted. */
export function isAsked(sentence: Sentence, reading: Reading): boolean {
  return whyNotAsked(sentence, reading) === null;
}

export function whyNotAsked(sentence: Sentence, { kind }: Reading): NotAsked | null {
  const words = sentence.endToken - sentence.firstToken;
  if (kind === 'template') return words >= FEWEST_IN_PRINT ? null : 'short';
  if (sentence.role !== 'text') return 'title';
  if (sentence.voice !== 'writer') return 'voice';
  return words >= FEWEST_WORDS ? null : 'short';
}
