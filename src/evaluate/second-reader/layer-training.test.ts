import { expect, test } from 'vitest';
import { layerScores, PLACED_QUESTIONS, TEXT_QUESTIONS } from '../../audit/second-reader/layer-model.ts';
import type { LayerExample, PlacedExample } from './layer-examples.ts';
import { trainLayers } from './layer-training.ts';

const [RIVER, DEPOT, RING] = [11, -22, 33];
const text = Array.from({ length: 40 }, (_, index): LayerExample => {
  const isValues = index % 2 === 0;
  return {
    features: [isValues ? RIVER : DEPOT, index % 5],
    answers: [
      { question: 'holds values', yes: isValues, weight: 1 },
      { question: 'service-content', yes: !isValues, weight: 1 },
    ],
  };
});
const placed = Array.from(
  { length: 40 },
  (_, index): PlacedExample => ({
    features: [index % 4 === 0 ? RING : 44, index % 5],
    answers: [{ question: 'is a step', yes: index % 4 === 0 }],
  }),
);

test('each question learns from its own answers', () => {
  const { text: learned, placed: steps } = trainLayers(text, placed);
  const ask = (question: (typeof TEXT_QUESTIONS)[number], feature: number): number =>
    layerScores(learned, [feature])[TEXT_QUESTIONS.indexOf(question)] ?? 0;
  expect(ask('holds values', RIVER)).toBeGreaterThan(0.5);
  expect(ask('holds values', DEPOT)).toBeLessThan(-0.5);
  expect(ask('service-content', DEPOT)).toBeGreaterThan(0.5);
  const isStep = (feature: number): number => layerScores(steps, [feature])[PLACED_QUESTIONS.indexOf('is a step')] ?? 0;
  expect(isStep(RING)).toBeGreaterThan(isStep(44));
});

test('the same examples give the same numbers', () => {
  expect(trainLayers(text, placed)).toEqual(trainLayers(text, placed));
});
