import { describe, expect, it } from 'vitest';
import { chosen, type Entry, ordered, plain } from './choose.ts';

function entry(at: number, keys: string, text: string, found: number): Entry & { readonly at: number } {
  return { at, keys, words: () => plain(text), value: (order) => (order === 'at' ? at : found) };
}

const ENTRIES = [
  entry(0, ' k.letter t1f ', 'Plan 1\n  takes a  DEPOT', 2),
  entry(1, ' k.care-plan t1f ', 'Plan 2 sings in a choir', 5),
  entry(2, ' k.care-plan t10f ', 'Plan 3 sings', 5),
];
const places = (found: readonly { readonly at: number }[]): readonly number[] => found.map(({ at }) => at);

describe('what is chosen', () => {
  it.each([
    [[], '', [0, 1, 2]],
    [['t1f'], '', [0, 1]],
    [['t1f', 'k.care-plan'], '', [1]],
    [['t1'], '', []],
    [[], '  depot  TAKES ', [0]],
    [['k.care-plan'], 'sings', [1, 2]],
    [[], 'sings depot', []],
  ])('with %j and %j: %j', (keys, text, found) => {
    expect(places(chosen(ENTRIES, { keys, text }))).toEqual(found);
  });
});

describe('the order', () => {
  it('has most first, and otherwise that of the files', () => {
    expect(places(ordered(ENTRIES, 'found'))).toEqual([1, 2, 0]);
    expect(places(ordered(ordered(ENTRIES, 'found'), 'at'))).toEqual([0, 1, 2]);
  });
});
