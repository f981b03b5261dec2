import { hashText, joinHashes } from '../../language/word-hash.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import { signReader } from './signs.ts';

/** One thing that the second reader knows of a sentence: a number to look it up by, and what it is in words. */
export interface NamedFeature {
  readonly hash: number;
  readonly name: string;
}

const WORD = hashText('word');
const PAIR = hashText('pair');
const APART = hashText('pair with a word between');
const TRIPLE = hashText('three words');
const START = hashText('^');
const END = hashText('$');

/**
 * What people, steps, goals and themes are told by. What rules say of a wording is left out, so that the second reader is a reader
 * of its own.
 */
const SIGNS = /^(?:action|actor|answer|goal|principle|section|theme|voice)\/(?!.*title)/;
const signsIn = signReader(SIGNS);

/**
 * What the second reader knows of a sentence, by number: stems, neighbours, pairs with one word between, three in a row, the signs of
 * other layers in it, voice, kind of document, and what it stands under. Length and place are left out: they would say more about
 * how examples were written than about what is meant.
 */
export function featuresOf(sentence: Sentence, reading: Reading): readonly number[] {
  const hashes = reading.stemHashesIn(sentence);
  const features: number[] = [];
  const last = hashes.length;
  const at = (index: number): number => (index < 0 ? START : index >= last ? END : (hashes[index] ?? END));
  for (let index = -1; index < last; index += 1) {
    if (index >= 0) features.push(joinHashes(WORD, at(index)));
    features.push(joinHashes(joinHashes(PAIR, at(index)), at(index + 1)));
    if (index + 1 < last) features.push(joinHashes(joinHashes(APART, at(index)), at(index + 2)));
    if (index >= 0 && index + 2 < last) features.push(tripleOf(at(index), at(index + 1), at(index + 2)));
  }
  features.push(...signsIn(reading, sentence.index));
  for (const name of settingOf(sentence, reading)) features.push(hashText(name));
  return [...new Set(features)];
}

/** The same features with their names, for people who ask why. */
export function namedFeatures(sentence: Sentence, reading: Reading): readonly NamedFeature[] {
  const words = reading.stemsIn(sentence);
  const last = words.length;
  const at = (index: number): number => (index < 0 ? START : index >= last ? END : hashText(words[index] ?? ''));
  const shown = (index: number): string => (index < 0 ? '(start)' : index >= last ? '(end)' : (words[index] ?? ''));
  const features: NamedFeature[] = [];
  for (let index = -1; index < last; index += 1) {
    if (index >= 0) features.push({ hash: joinHashes(WORD, at(index)), name: shown(index) });
    features.push({
      hash: joinHashes(joinHashes(PAIR, at(index)), at(index + 1)),
      name: `${shown(index)} ${shown(index + 1)}`,
    });
    if (index + 1 < last) {
      features.push({
        hash: joinHashes(joinHashes(APART, at(index)), at(index + 2)),
        name: `${shown(index)} … ${shown(index + 2)}`,
      });
    }
    if (index >= 0 && index + 2 < last) {
      features.push({
        hash: tripleOf(at(index), at(index + 1), at(index + 2)),
        name: `${shown(index)} ${shown(index + 1)} ${shown(index + 2)}`,
      });
    }
  }
  const signs = reading.cuesIn(sentence.index).filter((cue) => SIGNS.test(cue));
  return [...features, ...[...signs, ...settingOf(sentence, reading)].map((name) => ({ hash: hashText(name), name }))];
}

const tripleOf = (a: number, b: number, c: number): number => joinHashes(joinHashes(joinHashes(TRIPLE, a), b), c);

/** What is known of a sentence beside its words. */
function settingOf(sentence: Sentence, reading: Reading): readonly string[] {
  const under = reading.titlesOf(sentence.block)[0]?.cues ?? [];
  return [`voice ${sentence.voice}`, `kind ${reading.kind}`, ...under.map((cue) => `under ${cue}`)];
}
