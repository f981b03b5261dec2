import { mulberry32 } from '../random.ts';

/** An example for training: its features by number, whether it is positive, and how much it counts. */
export interface Example {
  readonly features: Int32Array;
  readonly positive: boolean;
  readonly weight: number;
}

export interface Training {
  readonly features: number;
  readonly epochs: number;
  /** L2 penalty on each weight, per example. */
  readonly penalty: number;
  readonly seed: number;
}

export interface LinearModel {
  readonly bias: number;
  readonly weights: Float64Array;
}

/**
 * Logistic regression by adaptive gradient descent (Duchi et al. 2011), averaged over the last half of its steps. The
 * same examples in the same order with the same seed give the same weights to the last bit: there is no other randomness.
 */
export function trainLogistic(
  examples: readonly Example[],
  { features, epochs, penalty, seed }: Training,
): LinearModel {
  const weights = new Float64Array(features + 1);
  const gradients = new Float64Array(features + 1).fill(1e-2);
  const sums = new Float64Array(features + 1);
  let averaged = 0;
  const order = examples.map((_, index) => index);
  const random = mulberry32(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const error = (sigmoid(scoreOf(example.features, weights)) - (example.positive ? 1 : 0)) * example.weight;
      step(weights, gradients, features, error, 0);
      for (const feature of example.features) step(weights, gradients, feature, error, penalty);
    }
    if (epoch < epochs / 2) continue;
    averaged += 1;
    for (let feature = 0; feature <= features; feature += 1)
      sums[feature] = (sums[feature] ?? 0) + (weights[feature] ?? 0);
  }
  const mean = sums.map((sum) => sum / Math.max(1, averaged));
  return { bias: mean[features] ?? 0, weights: mean.slice(0, features) };
}

const RATE = 0.15;

function step(weights: Float64Array, gradients: Float64Array, feature: number, error: number, penalty: number): void {
  const weight = weights[feature] ?? 0;
  const gradient = error + penalty * weight;
  const squared = (gradients[feature] ?? 0) + gradient * gradient;
  gradients[feature] = squared;
  weights[feature] = weight - (RATE * gradient) / Math.sqrt(squared);
}

function scoreOf(features: Int32Array, weights: Float64Array): number {
  let score = weights[weights.length - 1] ?? 0;
  for (const feature of features) score += weights[feature] ?? 0;
  return score;
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
}
