import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinFamilies } from './join-families.ts';
import { Members } from './members.ts';
import { NumberedKeys } from './numbered-keys.ts';
import { PAIRS } from './signature.ts';
import { IN_ROW, ROW } from './traces.ts';

/** Few different parts, so that passages share many of them. */
const signature = fc.array(fc.constantFrom(0x00010001, 0x00010002, 0x00030004), { minLength: PAIRS, maxLength: PAIRS });
const passage = fc.record({ isGoal: fc.boolean(), signature });

function membersOf(passages: readonly { isGoal: boolean; signature: readonly number[] }[]): Members {
  const members = new Members();
  for (const { isGoal, signature } of passages) {
    const row = new Uint32Array(ROW);
    row[IN_ROW.IS_GOAL] = isGoal ? 1 : 0;
    row.set(signature, IN_ROW.SIGNATURE);
    members.add(row, 0);
  }
  return members;
}

test('each passage goes to the first family it is like, and begins one where it is like none', () => {
  fc.assert(
    // So few that no part has more families than are compared.
    fc.property(fc.array(passage, { maxLength: 8 }), (passages) => {
      const members = membersOf(passages);
      const leaders: number[] = [];
      const expected = passages.map((_, index) => {
        const leader = leaders.find((one) => members.areAlike(one, index));
        if (leader === undefined) leaders.push(index);
        return leader ?? index;
      });
      expect([...joinFamilies(members)]).toEqual(expected);
    }),
  );
});

test('keys are numbered as they come, however many there are', () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 2 ** 53 - 2 }));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), fc.boolean(), (some, many) => {
      const added = [...some, ...(many ? Array.from({ length: 3000 }, (_, index) => index * 2 ** 40) : [])];
      const keys = new NumberedKeys();
      const known = new Map<number, number>();
      for (const one of added) {
        expect(keys.add(one)).toBe(!known.has(one));
        if (!known.has(one)) known.set(one, known.size);
      }
      expect(added.map((one) => keys.at(one))).toEqual(added.map((one) => known.get(one)));
      expect(keys.at(2 ** 53 - 3)).toBe(known.get(2 ** 53 - 3) ?? -1);
    }),
    { numRuns: 40 },
  );
});
