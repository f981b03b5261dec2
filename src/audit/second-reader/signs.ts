import { hashText } from '../../language/word-hash.ts';
import type { Reading } from '../../model/reading.ts';

/** The signs of some kinds of rule that were met in a sentence, as features; `before` is put in front of each name. */
export type SignReader = (reading: Reading, sentence: number, before?: string) => readonly number[];

/** Each name is looked at and hashed once for all documents: there are no more of them than cues in the rules, and titles over a text. */
export function signReader(kinds: RegExp): SignReader {
  const known = new Map<string, number | null>();
  return (reading, sentence, before = '') => {
    const features: number[] = [];
    for (const cue of reading.cuesIn(sentence)) {
      const name = before + cue;
      let feature = known.get(name);
      if (feature === undefined) {
        feature = kinds.test(cue) ? hashText(name) : null;
        known.set(name, feature);
      }
      if (feature !== null) features.push(feature);
    }
    return features;
  };
}
