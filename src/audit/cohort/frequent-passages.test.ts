import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '../../language/word-hash.ts';
import { frequentPassages } from './frequent-passages.ts';
import { rowStore } from './row-store.ts';
import { PAIRS } from './signature.ts';
import { IN_ROW } from './traces.ts';

/** A row whose signature is all of one number, so that rows of one number are copies and others have nothing in common. */
function row(number: number): readonly number[] {
  return [
    ...Array.from({ length: IN_ROW.SIGNATURE }, () => 0),
    ...Array.from({ length: PAIRS }, () => hashText(`${number}`) >>> 0),
  ];
}

test('what stands in three documents is never missed, and hardly anything else is let through', () => {
  const documents = fc.array(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }), { maxLength: 40 });
  let [wrong, rare] = [0, 0];
  fc.assert(
    fc.property(documents, (held) => {
      const store = rowStore();
      for (const numbers of held) store.append(Uint32Array.from(numbers.flatMap(row)));
      const open = frequentPassages(store, 3);
      const all = held.flat();
      expect(open).toHaveLength(all.length);
      all.forEach((number, passage) => {
        const frequent = held.filter((numbers) => numbers.includes(number)).length >= 3;
        if (frequent) expect(open[passage]).not.toBe(0);
        else if (all.filter((other) => other === number).length < 3) {
          rare += 1;
          if (open[passage] !== 0) wrong += 1;
        }
      });
    }),
  );
  expect(wrong).toBeLessThanOrEqual(rare / 200);
});
