import type { Vocabulary } from '../model/pack.ts';
import { stemOf } from './stems.ts';
import type { WordNumbers } from './tokens.ts';
import { hashText } from './word-hash.ts';

/** More different words than any language uses; beyond it, a batch of documents is mostly misspellings and codes. */
const MOST_REMEMBERED = 200_000;

/** Gives every word its numbers, stemming each different word once. */
export function wordNumbering(vocabulary: Vocabulary): (lower: string) => WordNumbers {
  const numbers = new Map(vocabulary.words.map((word, index) => [word, index + 1]));
  const firstNames = new Set(vocabulary.firstNames);
  const remembered = new Map<string, WordNumbers>();
  return (lower) => {
    const known = remembered.get(lower);
    if (known !== undefined) return known;
    const same = Object.hasOwn(vocabulary.same, lower) ? (vocabulary.same[lower] ?? lower) : lower;
    const stem = stemOf(same);
    const found: WordNumbers = {
      stemmed: stem,
      hash: hashText(stem),
      stem: numbers.get(`s:${stem}`) ?? 0,
      form: numbers.get(`f:${lower}`) ?? 0,
      firstName: firstNames.has(lower),
    };
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(lower, found);
    return found;
  };
}
