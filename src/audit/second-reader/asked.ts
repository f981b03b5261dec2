import type { Reading, Sentence } from '../../model/reading.ts';

/** Fewer words than this say too little to be judged without a rule. */
const FEWEST_WORDS = 3;

/** Sentences that the second reader is asked about: the service's own words, not the person's, nor what is quoted. */
export function isAsked(sentence: Sentence, reading: Reading): boolean {
  if (reading.kind === 'template') return true;
  return (
    sentence.role === 'text' && sentence.voice === 'writer' && sentence.endToken - sentence.firstToken >= FEWEST_WORDS
  );
}
