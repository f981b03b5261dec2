import { hashText, joinHashes } from '../../language/word-hash.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import { type Line, linesOf } from '../goals/lines.ts';

const PAIR = hashText('pair');
const START = hashText('^');
const END = hashText('$');
const TITLE = hashText('title');
const TITLE_ABOVE = hashText('title above');
const ENDING = hashText('ending');

/** What is known of a sentence's words, by number: stems, neighbouring stems, and whose voice it is. */
export function textFeatures(sentence: Sentence, reading: Reading): readonly number[] {
  return [...new Set(wordsOf(sentence, reading))];
}

/**
 * What tells steps and goals from other sentences: their words and endings, their length, their shape on the page, the signs of
 * steps, goals and people that rules found in them, the titles that they stand under, and what is expected where they stand.
 */
export function placedFeatures(sentence: Sentence, reading: Reading): readonly number[] {
  const { blocks, text } = reading.document;
  const features = wordsOf(sentence, reading);
  const add = (name: string): void => {
    features.push(hashText(name));
  };
  const words = text.slice(sentence.start, sentence.end);
  for (const [, ending = ''] of words.matchAll(/\w(ed|ing|s)\b/g)) features.push(joinHashes(ENDING, hashText(ending)));
  add(`kind ${reading.kind}`);
  add(`block ${blocks[sentence.block]?.kind ?? ''}`);
  add(`length ${Math.min(LONGEST, Math.floor(Math.log2(sentence.endToken - sentence.firstToken + 1)))}`);
  for (const cue of signsIn(reading, sentence.index)) add(cue);
  for (const name of expectedAt(sentence, reading)) add(name);
  reading
    .titlesOf(sentence.block)
    .slice(0, 2)
    .forEach((title, level) => {
      const over = reading.sentences.find(({ start }) => start === title.start);
      if (over === undefined || over === sentence) return;
      for (const stem of reading.stemHashesIn(over)) features.push(joinHashes(level === 0 ? TITLE : TITLE_ABOVE, stem));
      for (const cue of signsIn(reading, over.index)) add(`under ${level} ${cue}`);
    });
  return [...new Set(features)];
}

/** What the titles and the lines around it lead one to expect of a sentence; a title's own line has nothing. */
function expectedAt(sentence: Sentence, reading: Reading): readonly string[] {
  const line = lineOf(sentence, reading);
  if (line === undefined) return ['no line'];
  const { holds, prose, hangs, opens, zone, quoted } = line;
  const place = Math.min(2, line.place);
  return [
    `holds ${holds}`,
    `place ${place}`,
    `holds ${holds} ${prose} ${Math.min(1, place)}`,
    `owner ${zone.owner}`,
    `actor ${zone.actor}`,
    ...(prose ? ['prose'] : []),
    ...(hangs ? ['hangs'] : []),
    ...(opens ? ['opens'] : []),
    ...(quoted === null ? [] : ['all quoted']),
  ];
}

const remembered = new WeakMap<Reading, ReadonlyMap<number, Line>>();

function lineOf(sentence: Sentence, reading: Reading): Line | undefined {
  const known = remembered.get(reading) ?? new Map(linesOf(reading).map((line) => [line.sentence.index, line]));
  remembered.set(reading, known);
  return known.get(sentence.index);
}

/** From 2 to this power of words on, sentences are all long. */
const LONGEST = 6;

function signsIn(reading: Reading, sentence: number): readonly string[] {
  return reading.cuesIn(sentence).filter((cue) => /^(?:action|actor|goal)\//.test(cue));
}

function wordsOf(sentence: Sentence, reading: Reading): number[] {
  const stems = reading.stemHashesIn(sentence);
  const features = [hashText(`voice ${sentence.voice}`)];
  const at = (index: number): number => (index < 0 ? START : (stems[index] ?? END));
  for (let index = -1; index < stems.length; index += 1) {
    if (index >= 0) features.push(at(index));
    features.push(joinHashes(joinHashes(PAIR, at(index)), at(index + 1)));
  }
  return features;
}
