import { expect, test } from 'vitest';
import { layerScores, TEXT_QUESTIONS } from '../../audit/second-reader/layer-model.ts';
import type { LayerExample, StepExample } from './layer-examples.ts';
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
const steps = Array.from(
  { length: 40 },
  (_, index): StepExample => ({
    features: [index % 4 === 0 ? RING : 44, index % 5],
    yes: index % 4 === 0,
  }),
);

test('each question learns from its own answers', () => {
  const { text: learned, step } = trainLayers(text, steps);
  const ask = (question: (typeof TEXT_QUESTIONS)[number], feature: number): number =>
    layerScores(learned, [feature])[TEXT_QUESTIONS.indexOf(question)] ?? 0;
  expect(ask('holds values', RIVER)).toBeGreaterThan(0.5);
  expect(ask('holds values', DEPOT)).toBeLessThan(-0.5);
  expect(ask('service-content', DEPOT)).toBeGreaterThan(0.5);
  expect(layerScores(step, [RING])[0]).toBeGreaterThan(layerScores(step, [44])[0] ?? 0);
});

test('the same examples give the same numbers', () => {
  expect(trainLayers(text, steps)).toEqual(trainLayers(text, steps));
});
