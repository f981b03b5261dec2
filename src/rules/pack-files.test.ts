import { expect, test } from 'vitest';
import { packOf } from '../language/small-pack.test-data.ts';
import { packFiles, packFromFiles } from './pack-files.ts';

const pack = packOf({ wish: ['(would like|want) to', '<number> …2 =DNA'], 'title/goals': ['my goals'] });

test('a pack comes back from its files as it was', () => {
  const { rules, table, phrases } = packFiles(pack);
  const again = packFromFiles(rules, table, () => phrases);
  expect(again.table).toEqual(pack.table);
  expect({ ...again }).toEqual({ ...pack });
});

test('phrases as they were compiled are read only when somebody asks for them', () => {
  const { rules, table, phrases } = packFiles(pack);
  let asked = 0;
  const again = packFromFiles(rules, table, () => {
    asked += 1;
    return phrases;
  });
  expect(again.cues).toEqual(pack.cues);
  expect(asked).toBe(0);
  expect([again.phrases.length, again.lists]).toEqual([pack.phrases.length, pack.lists]);
  expect(asked).toBe(1);
});

test('the numbers are read from any place in memory', () => {
  const { rules, table, phrases } = packFiles(pack);
  const shifted = new Uint8Array(table.length + 1);
  shifted.set(table, 1);
  expect(packFromFiles(rules, shifted.subarray(1), () => phrases).table).toEqual(pack.table);
});
