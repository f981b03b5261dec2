import { describe, expect, test } from 'vitest';
import { syllablesIn } from './syllables.ts';

describe('syllables', () => {
  test.each([
    [1, ['plan', 'help', 'helped', 'comes', 'what', 'goals', 'strength', 'time', 'change', 'GP', 'live', 'asked']],
    [2, ['person', 'wanted', 'houses', 'wishes', 'table', 'changes', 'hopeful', 'homeless', 'doing', 'being', 'diet']],
    [3, ['medicine', 'engagement', 'area', 'together', 'appointment']],
    [4, ['recovery', 'identify', 'preferences', 'intervention', 'previously', 'community']],
    [5, ['coordinator', 'opportunity', 'individual', 'representative', 'contributory']],
  ])('%i in %j', (count, words) => {
    expect(words.map((word) => [word, syllablesIn(word)])).toEqual(words.map((word) => [word, count]));
  });

  test('figures and signs have none', () => {
    expect(['', '12', '____', '…'].map(syllablesIn)).toEqual([0, 0, 0, 0]);
  });
});
