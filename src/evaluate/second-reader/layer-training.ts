import {
  type LayerModel,
  type LayerModels,
  PLACED_QUESTIONS,
  TEXT_QUESTIONS,
  WEIGHT_SCALE,
} from '../../audit/second-reader/layer-model.ts';
import type { LayerExample, PlacedExample } from './layer-examples.ts';
import { type Example, type LinearModel, trainLogistic } from './logistic-regression.ts';

/** Chosen by leaving out a folder of documents at a time. */
const EPOCHS = 10;
const PENALTY = 3e-4;
const SEED = 20111;
/** Sentences that answer yes are rare: together they weigh a quarter of the others, and each at most so many times its own. */
const SHARE = 0.25;
const HEAVIEST = 8;
/** Features met in fewer sentences say more about those sentences than about English. */
const FEWEST_SENTENCES = 2;
/** Rows whose weights are all lighter than this, of `WEIGHT_SCALE`, are left out of the file. */
const LIGHTEST = 4;

/** Trains what the second reader knows of sections, themes, goals and steps; the same examples give the same numbers. */
export function trainLayers(text: readonly LayerExample[], placed: readonly PlacedExample[]): LayerModels {
  const numbered = numberFeatures(text.map(({ features }) => features));
  const models = TEXT_QUESTIONS.map((question) => {
    const examples = examplesOf(question, text, numbered);
    return train(
      question === 'service-content' || question === 'says-nothing' ? examples : balanced(examples),
      numbered.hashes.length,
    );
  });
  return { text: kept(numbered.hashes, models), placed: trainPlaced(placed) };
}

function trainPlaced(placed: readonly PlacedExample[]): LayerModel {
  const numbered = numberFeatures(placed.map(({ features }) => features));
  const models = PLACED_QUESTIONS.map((question) =>
    train(examplesOf(question, placed, numbered), numbered.hashes.length),
  );
  return kept(numbered.hashes, models);
}

interface Taught<Question extends string> {
  readonly answers: readonly { readonly question: Question; readonly yes: boolean; readonly weight?: number }[];
}

/** What of the examples answers one question. */
function examplesOf<Question extends string>(
  question: Question,
  taught: readonly Taught<Question>[],
  { rows }: Numbered,
): readonly Example[] {
  return taught.flatMap(({ answers }, index): Example[] => {
    const given = answers.find((answer) => answer.question === question);
    const features = rows[index];
    return given === undefined || features === undefined
      ? []
      : [{ features, positive: given.yes, weight: given.weight ?? 1 }];
  });
}

const train = (examples: readonly Example[], features: number): LinearModel =>
  trainLogistic(examples, { features, epochs: EPOCHS, penalty: PENALTY, seed: SEED });

function balanced(examples: readonly Example[]): readonly Example[] {
  const yes = examples.filter(({ positive }) => positive).length;
  const weight = Math.min(HEAVIEST, (SHARE * (examples.length - yes)) / Math.max(1, yes));
  return examples.map((example) => (example.positive ? { ...example, weight } : example));
}

interface Numbered {
  /** Feature hashes, by number. */
  readonly hashes: readonly number[];
  readonly rows: readonly Int32Array[];
}

function numberFeatures(sentences: readonly (readonly number[])[]): Numbered {
  const times = new Map<number, number>();
  for (const features of sentences) for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1);
  const hashes = [...times.keys()].filter((hash) => (times.get(hash) ?? 0) >= FEWEST_SENTENCES);
  const numbers = new Map(hashes.map((hash, index) => [hash, index]));
  return {
    hashes,
    rows: sentences.map((features) => Int32Array.from(features.flatMap((feature) => numbers.get(feature) ?? []))),
  };
}

/** The rows that are worth keeping, sorted by hash, one weight for each model. */
function kept(hashes: readonly number[], models: readonly LinearModel[]): LayerModel {
  const rows = hashes
    .map((hash, feature) => ({
      hash,
      weights: models.map(({ weights }) => inByte(Math.round((weights[feature] ?? 0) * WEIGHT_SCALE))),
    }))
    .filter(({ weights }) => weights.some((weight) => Math.abs(weight) >= LIGHTEST))
    .sort((a, b) => a.hash - b.hash);
  return {
    biases: models.map(({ bias }) => Math.round(bias * 1e4) / 1e4),
    hashes: Int32Array.from(rows, ({ hash }) => hash),
    weights: Int8Array.from(rows.flatMap(({ weights }) => weights)),
  };
}

const inByte = (weight: number): number => Math.max(-127, Math.min(127, weight));
