import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonList, jsonWithList } from './json-list.ts';

const ENTRIES = fc.array(fc.dictionary(fc.string(), fc.jsonValue()));

test('a list that is filled as it goes is what would have been written at once', () => {
  fc.assert(
    fc.property(ENTRIES, fc.string(), (list, text) => {
      const value = { text, more: [{ 'a "list": []': '"list": []', list }], after: 1 };
      const empty = { ...value, more: [{ ...value.more[0], list: [] }] };
      expect([...jsonWithList(empty, 'list', list)].join('')).toBe(`${JSON.stringify(value, null, 2)}\n`);
      expect([...jsonList(list)].join('')).toBe(`${JSON.stringify(list, null, 2)}\n`);
    }),
  );
});
