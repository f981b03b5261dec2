import { type Kind, WORDING_CATEGORIES, type WordingCategory } from '../../model/vocabulary.ts';
import type { LayerModels } from './layer-model.ts';
import { placeFinder } from './sorted-hashes.ts';

/**
 * A trained second reader, as numbers. Features are looked up by hash in a sorted row; weights are whole numbers to be
 * divided by `scale`. `calibration` turns a score into a probability (Platt 1999): 1 / (1 + exp(a * score + b)).
 */
export interface SecondReader {
  readonly card: ModelCard;
  readonly hashes: Int32Array;
  /** Towards being marked at all. */
  readonly weights: Int16Array;
  /** Features that tell categories apart, and for each of them one weight for each category. */
  readonly categoryHashes: Int32Array;
  readonly categoryWeights: Int16Array;
  /** What it knows of sections, themes and steps. */
  readonly layers: LayerModels;
}

/** Probabilities from which on something is said, or below which a rule's finding is doubted. */
export interface SecondReaderThresholds {
  /** From here on, what it finds is a warning; … */
  readonly warn: number;
  /** … from here on, advice. */
  readonly advise: number;
  /** Below this, a rule's warning or error becomes advice. */
  readonly doubt: { readonly warning: number; readonly error: number };
}

/** What the model was trained on and how its figures are read. */
export interface ModelCard {
  readonly format: 'recovery-audit/second-reader/4';
  readonly sentences: number;
  readonly flagged: number;
  /** Hash of the examples and the rules that it learned from. */
  readonly trainedOn: string;
  readonly scale: number;
  readonly bias: number;
  readonly categoryBias: readonly number[];
  readonly calibration: { readonly a: number; readonly b: number };
  readonly thresholds: Readonly<Record<Kind, SecondReaderThresholds>>;
}

export interface Judgement {
  /** How likely a careful reader would mark the sentence, 0 to 1. */
  readonly probability: number;
  readonly category: WordingCategory;
}

/** Judges one sentence by its features; the category is worked out where it would be told. */
export function judge(model: SecondReader, kind: Kind, features: readonly number[]): Judgement {
  const { card, hashes, weights } = model;
  const placeOf = placeFinder(hashes);
  let sum = 0;
  for (const feature of features) {
    const at = placeOf(feature);
    if (at >= 0) sum += weights[at] ?? 0;
  }
  const score = card.bias + sum / card.scale;
  const probability = 1 / (1 + Math.exp(card.calibration.a * score + card.calibration.b));
  return {
    probability,
    category: probability >= card.thresholds[kind].advise ? categoryOf(model, features) : 'deficit',
  };
}

/** What one feature weighs towards being marked. */
export function weightOf({ hashes, weights, card }: SecondReader, feature: number): number {
  const at = placeFinder(hashes)(feature);
  return at < 0 ? 0 : (weights[at] ?? 0) / card.scale;
}

function categoryOf(
  { categoryHashes, categoryWeights, card }: SecondReader,
  features: readonly number[],
): WordingCategory {
  const scores = [...card.categoryBias];
  const placeOf = placeFinder(categoryHashes);
  for (const feature of features) {
    const at = placeOf(feature);
    if (at < 0) continue;
    scores.forEach((score, index) => {
      scores[index] = score + (categoryWeights[at * scores.length + index] ?? 0) / card.scale;
    });
  }
  return WORDING_CATEGORIES[scores.indexOf(Math.max(...scores))] ?? 'deficit';
}
