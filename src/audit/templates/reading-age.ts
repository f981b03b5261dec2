import { syllablesIn } from '../../language/syllables.ts';
import type { Reading } from '../../model/reading.ts';

/** Sentences have at least so many words; a label ("GP:") is none. */
const SENTENCE = 4;
/** Words below which an estimate says nothing. */
const ENOUGH = 100;

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu;

/**
 * The reading age of a form's own sentences, in whole years: Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers & Chissom
 * 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59) and the five years before school. Null where it holds
 * too few words to tell.
 */
export function readingAge({ document, sentences }: Reading): number | null {
  const worded = sentences
    .map(({ start, end }) => document.text.slice(start, end).match(WORD) ?? [])
    .filter((words) => words.length >= SENTENCE);
  const words = worded.flat();
  if (words.length < ENOUGH) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / worded.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, Math.round(grade + 5));
}
