import { expect, test } from 'vitest';
import { hashText } from '../../language/word-hash.ts';
import { placeFinder } from './sorted-hashes.ts';

const sorted = Int32Array.from({ length: 3000 }, (_, index) => hashText(`stem ${index}`)).sort();

test('every hash is found where it stands and no other is, the first time and after very many', () => {
  const placeOf = placeFinder(sorted);
  for (let round = 0; round < 20; round += 1) {
    expect(Array.from(sorted, placeOf)).toEqual([...sorted.keys()]);
    expect([placeOf(hashText('unknown')), placeOf(-(2 ** 31)), placeOf(2 ** 31 - 1)]).toEqual([-1, -1, -1]);
  }
});
