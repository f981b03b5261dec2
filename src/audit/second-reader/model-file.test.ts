import { expect, test } from 'vitest';
import { type LayerModel, layerScores } from './layer-model.ts';
import type { SecondReader } from './model.ts';
import { decodeModel, encodeModel } from './model-file.ts';

const layer = (biases: readonly number[], hashes: readonly number[], weights: readonly number[]): LayerModel => ({
  biases,
  hashes: Int32Array.from(hashes),
  weights: Int8Array.from(weights),
});

const THRESHOLDS = { warn: 0.7, advise: 0.4, doubt: { warning: 0.1, error: 0.02 } };

const model: SecondReader = {
  card: {
    format: 'recovery-audit/second-reader/4',
    sentences: 3,
    flagged: 1,
    trainedOn: 'abc',
    scale: 200,
    bias: -1,
    categoryBias: [0],
    calibration: { a: -1, b: 0 },
    thresholds: { 'care-plan': THRESHOLDS, letter: THRESHOLDS, template: THRESHOLDS },
  },
  hashes: Int32Array.from([-5, 9]),
  weights: Int16Array.from([300, -300]),
  categoryHashes: Int32Array.from([9]),
  categoryWeights: Int16Array.from([7]),
  layers: { text: layer([0.5, -1], [-7, 3], [32, -32, 64, 0]), placed: layer([0], [4], [-16]) },
};

test('a model is read as it was written', () => {
  expect(decodeModel(encodeModel(model))).toEqual(model);
});

test('it is read wherever its bytes lie in memory', () => {
  const bytes = encodeModel(model);
  for (const before of [1, 2, 3]) {
    const shifted = new Uint8Array(before + bytes.length);
    shifted.set(bytes, before);
    expect(decodeModel(shifted.subarray(before))).toEqual(model);
  }
});

test('a file of an earlier version is refused', () => {
  const earlier = new TextEncoder().encode('{"card":{"format":"recovery-audit/second-reader/1"},"lengths":[]}\n');
  expect(() => decodeModel(earlier)).toThrow('not a second reader that this version can use');
});

test('each question has a score of its own, and unknown features weigh nothing', () => {
  expect([...layerScores(model.layers.text, [-7, 3, 1000])]).toEqual([3.5, -2]);
});
