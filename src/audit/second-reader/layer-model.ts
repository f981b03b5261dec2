import {
  ACTORS,
  type Actor,
  AREAS,
  type Area,
  DIRECTIONS,
  type Direction,
  ELEMENTS,
  type Element,
  OWNERSHIPS,
  type Ownership,
  THEMES,
  type Theme,
} from '../../model/vocabulary.ts';
import { placeFinder } from './sorted-hashes.ts';

/** What is asked of the words of any sentence. */
export type TextQuestion = `holds ${Element}` | `shows ${Theme}` | 'service-content' | 'says-nothing';

/** What is asked of the words of a sentence: an element's content, evidence of a theme, the service's content where the person's belongs, an answer with nothing in it. */
export const TEXT_QUESTIONS: readonly TextQuestion[] = [
  ...ELEMENTS.map((element): TextQuestion => `holds ${element}`),
  ...THEMES.map((theme): TextQuestion => `shows ${theme}`),
  'service-content',
  'says-nothing',
];

/** What is asked of a sentence in its place: whether it is a step or a goal, and of which kind. */
export type PlacedQuestion =
  | 'is a step'
  | 'is a goal'
  | `owned by ${Ownership}`
  | `points to ${Direction}`
  | `about ${Area}`
  | `done by ${Actor}`;

export const PLACED_QUESTIONS: readonly PlacedQuestion[] = [
  'is a step',
  'is a goal',
  ...OWNERSHIPS.map((ownership): PlacedQuestion => `owned by ${ownership}`),
  ...DIRECTIONS.map((direction): PlacedQuestion => `points to ${direction}`),
  ...AREAS.map((area): PlacedQuestion => `about ${area}`),
  ...ACTORS.map((actor): PlacedQuestion => `done by ${actor}`),
];

/**
 * Several questions that are asked of one row of features. A feature is looked up by hash in a sorted row; for each it has one
 * weight for each question, whole numbers to be divided by `WEIGHT_SCALE`.
 */
export interface LayerModel {
  readonly biases: readonly number[];
  readonly hashes: Int32Array;
  readonly weights: Int8Array;
}

/** What the second reader knows of the other layers: sections, themes, goals and steps. */
export interface LayerModels {
  /** Asked `TEXT_QUESTIONS`, in their order. */
  readonly text: LayerModel;
  /** Asked `PLACED_QUESTIONS`, in their order, by a sentence's words and by where it stands. */
  readonly placed: LayerModel;
}

/** Weights from about -4 to 4, in whole numbers of a byte. */
export const WEIGHT_SCALE = 32;

/**
 * The log-odds of each question for one sentence's features. A plain row of numbers: a typed one has its memory outside the heap,
 * and thousands of small ones keep V8 busy giving it back.
 */
export function layerScores({ biases, hashes, weights }: LayerModel, features: readonly number[]): readonly number[] {
  const questions = biases.length;
  const placeOf = placeFinder(hashes);
  const sums = biases.map(() => 0);
  for (const feature of features) {
    const at = placeOf(feature);
    if (at < 0) continue;
    const row = at * questions;
    for (let question = 0; question < questions; question += 1)
      sums[question] = (sums[question] ?? 0) + (weights[row + question] ?? 0);
  }
  return biases.map((bias, question) => bias + (sums[question] ?? 0) / WEIGHT_SCALE);
}
