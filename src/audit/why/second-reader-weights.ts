import { stemOf } from '../../language/stems.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import type { WordingCategory } from '../../model/vocabulary.ts';
import { type NotAsked, whyNotAsked } from '../second-reader/asked.ts';
import { namedFeatures } from '../second-reader/features.ts';
import { judge, type SecondReader, type SecondReaderThresholds, weightOf } from '../second-reader/model.ts';
import { rounded } from '../second-reader/second-opinion.ts';

/** What one thing that the second reader knows of a sentence weighs. */
export interface Weighed {
  /** Words of the sentence that stand side by side or with one between, or where the sentence stands. */
  readonly what: string;
  /** Natural logarithm of the factor on the odds of being marked: above 0 towards it, below 0 away from it. */
  readonly weight: number;
}

export type SecondReaderSaid =
  | { readonly asked: false; readonly because: NotAsked }
  | {
      readonly asked: true;
      /** How likely a careful reader would mark the sentence, 0 to 1. */
      readonly probability: number;
      /** Null where it would not be marked. */
      readonly category: WordingCategory | null;
      /** From `warn` on it warns, from `advise` on it advises; a rule's warning below `doubt` becomes advice. */
      readonly thresholds: SecondReaderThresholds;
      /** A rule or a goal has spoken of the sentence, so that nothing is said of it twice. */
      readonly settled: boolean;
      /** What weighed most, either way, heaviest first. */
      readonly weights: readonly Weighed[];
    };

/** Weights that are shown each way. */
const MOST = 5;

/** What the second reader makes of a sentence, with what weighed most. */
export function secondReaderSaid(
  sentence: Sentence,
  reading: Reading,
  model: SecondReader,
  settled: ReadonlySet<number>,
): SecondReaderSaid {
  const because = whyNotAsked(sentence, reading);
  if (because !== null) return { asked: false, because };
  const features = new Map(namedFeatures(sentence, reading).map(({ hash, name }) => [hash, name]));
  const inWords = wordsOf(sentence, reading);
  const { probability, category } = judge(model, reading.kind, [...features.keys()]);
  const weights = [...features]
    .map(
      ([hash, what]): Weighed => ({
        what: inWords(what),
        weight: rounded(-model.card.calibration.a * weightOf(model, hash)),
      }),
    )
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => b.weight - a.weight || (a.what < b.what ? -1 : 1));
  return {
    asked: true,
    probability: rounded(probability),
    category: probability < model.card.thresholds[reading.kind].advise ? null : category,
    thresholds: model.card.thresholds[reading.kind],
    settled: settled.has(sentence.index),
    weights: [
      ...weights.filter(({ weight }) => weight > 0).slice(0, MOST),
      ...weights.filter(({ weight }) => weight < 0).slice(-MOST),
    ],
  };
}

/** The model knows stems alone; people are shown the words of the sentence that have them. */
function wordsOf({ start, end }: Sentence, { document }: Reading): (feature: string) => string {
  const words =
    document.text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const byStem = new Map(words.map((word) => [stemOf(word), word]));
  return (feature) =>
    feature
      .split(' ')
      .map((part) => byStem.get(part) ?? part)
      .join(' ');
}
