import { hashText, joinHashes } from '../../language/word-hash.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import { type Line, linesOf } from '../goals/lines.ts';
import { signReader } from './signs.ts';

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
 * Asked of the sentences that a goal or a step takes, together.
 */
export function placedFeatures(reading: Reading): (sentences: readonly Sentence[]) => readonly number[] {
  const known: (readonly number[] | undefined)[] = [];
  const overBlock = titleFeatures(reading);
  const of = (sentence: Sentence): readonly number[] => {
    const features = known[sentence.index] ?? [...new Set([...own(sentence, reading), ...overBlock(sentence)])];
    known[sentence.index] = features;
    return features;
  };
  return (sentences) => {
    const [only] = sentences;
    return only !== undefined && sentences.length === 1 ? of(only) : [...new Set(sentences.flatMap(of))];
  };
}

function own(sentence: Sentence, reading: Reading): readonly number[] {
  const { blocks, text } = reading.document;
  const features = wordsOf(sentence, reading);
  const words = text.slice(sentence.start, sentence.end);
  for (const [, ending = ''] of words.matchAll(/\w(ed|ing|s)\b/g)) features.push(joinHashes(ENDING, hashText(ending)));
  features.push(
    hashText(`kind ${reading.kind}`),
    hashText(`block ${blocks[sentence.block]?.kind ?? ''}`),
    hashText(`length ${Math.min(LONGEST, Math.floor(Math.log2(sentence.endToken - sentence.firstToken + 1)))}`),
    ...signsIn(reading, sentence.index),
    ...expectedAt(sentence, reading).map(hashText),
  );
  return features;
}

/** The innermost two titles over a sentence: their words, and the signs in them. */
function titleFeatures(reading: Reading): (sentence: Sentence) => readonly number[] {
  const titles = new Map(reading.sentences.toReversed().map((sentence) => [sentence.start, sentence]));
  const known = new Map<Sentence, readonly (readonly number[] | undefined)[]>();
  const of = (title: Sentence, level: number): readonly number[] => {
    const levels = known.get(title) ?? [];
    const features = levels[level] ?? [
      ...Array.from(reading.stemHashesIn(title), (stem) => joinHashes(level === 0 ? TITLE : TITLE_ABOVE, stem)),
      ...signsIn(reading, title.index, `under ${level} `),
    ];
    known.set(title, level === 0 ? [features, levels[1]] : [levels[0], features]);
    return features;
  };
  return (sentence) =>
    reading
      .titlesOf(sentence.block)
      .slice(0, 2)
      .flatMap(({ start }, level) => {
        const title = titles.get(start);
        return title === undefined || title === sentence ? [] : of(title, level);
      });
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

const signsIn = signReader(/^(?:action|actor|goal)\//);

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
