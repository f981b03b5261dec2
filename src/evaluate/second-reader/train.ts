import type { LayerModels } from '../../audit/second-reader/layer-model.ts';
import type { SecondReader, SecondReaderThresholds } from '../../audit/second-reader/model.ts';
import { type Kind, WORDING_CATEGORIES } from '../../model/vocabulary.ts';
import { calibrate } from './calibration.ts';
import type { LabelledSentence } from './examples.ts';
import { type Example, type LinearModel, trainLogistic } from './logistic-regression.ts';

/** Chosen by cross-validation over documents. */
const EPOCHS = 12;
const PENALTY = 3e-4;
const SEED = 20111;
/** A sentence of a whole document counts for as many of the banks, which hold far more that is to be marked. */
const NATURAL_WEIGHT = 3;
const FOLDS = 5;

/** Weights are kept to so many parts of one; lighter ones than `LIGHTEST` are left out of the file. */
const SCALE = 200;
const LIGHTEST = 20;

/**
 * Chosen on documents that no rule was written with, of which the model that judged had seen none: together they give the best
 * balance of precision and recall there. In letters and notes, most of which is plain fact, it has to be surer of itself than in
 * plans, and a rule's warning is doubted sooner.
 */
const IN_PLANS: SecondReaderThresholds = { warn: 0.5, advise: 0.4, doubt: { warning: 0.05, error: 0.05 } };
const IN_LETTERS: SecondReaderThresholds = { warn: 0.7, advise: 0.4, doubt: { warning: 0.15, error: 0.05 } };
const THRESHOLDS: Readonly<Record<Kind, SecondReaderThresholds>> = {
  'care-plan': IN_PLANS,
  letter: IN_LETTERS,
  template: IN_PLANS,
};

export interface Trained {
  readonly model: SecondReader;
  /** Score of each example by a model that never saw its group. */
  readonly unseen: readonly number[];
}

/**
 * Trains a second reader. Scores for calibration come from models that did not see the example's document;
 * they are measured on natural sentences, those that rules speak of among them: rules were written on these very documents
 * and leave far less over in them than in documents that nobody has seen.
 */
export function trainSecondReader(
  sentences: readonly LabelledSentence[],
  layers: LayerModels,
  trainedOn: string,
): Trained {
  const numbered = numberFeatures(sentences);
  const unseen = crossValidate(sentences, numbered);
  const asked = sentences.flatMap((sentence, index) =>
    sentence.natural ? [{ score: unseen[index] ?? 0, positive: sentence.category !== null }] : [],
  );
  const calibration = calibrate(asked);
  const detector = trainLogistic(examplesOf(sentences, numbered), options(numbered.count));
  const flagged = sentences.flatMap((sentence, index) => (sentence.category === null ? [] : [index]));
  const tellers = WORDING_CATEGORIES.map((category) =>
    trainLogistic(
      flagged.map((index) => ({
        features: numbered.rows[index] ?? new Int32Array(),
        positive: sentences[index]?.category === category,
        weight: 1,
      })),
      options(numbered.count),
    ),
  );
  const byCategory = kept(numbered, tellers);
  return {
    unseen,
    model: {
      card: {
        format: 'recovery-audit/second-reader/4',
        sentences: sentences.length,
        flagged: flagged.length,
        trainedOn,
        scale: SCALE,
        bias: rounded(detector.bias),
        categoryBias: tellers.map(({ bias }) => rounded(bias)),
        calibration: { a: rounded(calibration.a), b: rounded(calibration.b) },
        thresholds: THRESHOLDS,
      },
      ...kept(numbered, [detector]),
      categoryHashes: byCategory.hashes,
      categoryWeights: byCategory.weights,
      layers,
    },
  };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const options = (features: number): Parameters<typeof trainLogistic>[1] => ({
  features,
  epochs: EPOCHS,
  penalty: PENALTY,
  seed: SEED,
});

interface Numbered {
  readonly count: number;
  /** Feature hashes, by number. */
  readonly hashes: readonly number[];
  readonly rows: readonly Int32Array[];
}

/** Features met in fewer sentences say more about those sentences than about English. */
const FEWEST_SENTENCES = 1;

function numberFeatures(sentences: readonly LabelledSentence[]): Numbered {
  const times = new Map<number, number>();
  for (const { features } of sentences)
    for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1);
  const hashes = [...times.keys()].filter((hash) => (times.get(hash) ?? 0) >= FEWEST_SENTENCES);
  const numbers = new Map(hashes.map((hash, index) => [hash, index]));
  const rows = sentences.map(({ features }) =>
    Int32Array.from(features.flatMap((feature) => numbers.get(feature) ?? [])),
  );
  return { count: hashes.length, hashes, rows };
}

const examplesOf = (sentences: readonly LabelledSentence[], { rows }: Numbered): readonly Example[] =>
  sentences.map(({ category, natural }, index) => ({
    features: rows[index] ?? new Int32Array(),
    positive: category !== null,
    weight: natural ? NATURAL_WEIGHT : 1,
  }));

/** Every example's score by a model that was trained without its group. */
function crossValidate(sentences: readonly LabelledSentence[], numbered: Numbered): readonly number[] {
  const groups = new Map(
    [...new Set(sentences.map(({ group }) => group))].sort().map((group, index) => [group, index % FOLDS]),
  );
  const examples = examplesOf(sentences, numbered);
  const scores = new Array<number>(sentences.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeldOut = (index: number): boolean => groups.get(sentences[index]?.group ?? '') === fold;
    const model = trainLogistic(
      examples.filter((_, index) => !isHeldOut(index)),
      options(numbered.count),
    );
    examples.forEach(({ features }, index) => {
      if (isHeldOut(index))
        scores[index] = features.reduce((sum, feature) => sum + (model.weights[feature] ?? 0), model.bias);
    });
  }
  return scores;
}

/** The weights that are worth keeping, sorted by hash so that they can be looked up; for several models, side by side. */
function kept(
  { hashes }: Numbered,
  models: readonly LinearModel[],
): { readonly hashes: Int32Array; readonly weights: Int16Array } {
  const rows = hashes
    .map((hash, feature) => ({
      hash,
      weights: models.map((model) => Math.round((model.weights[feature] ?? 0) * SCALE)),
    }))
    .filter(({ weights }) => weights.some((weight) => Math.abs(weight) >= LIGHTEST))
    .sort((a, b) => a.hash - b.hash);
  return {
    hashes: Int32Array.from(rows, ({ hash }) => hash),
    weights: Int16Array.from(rows.flatMap((row) => row.weights)),
  };
}
