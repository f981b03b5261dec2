import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gathering, inBytes } from './pieces.ts';

const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array());
const bytesOf = (pieces: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(pieces.map((one) => Buffer.from(one)));

test('what is gathered in a small room comes out whole and in order, and each part holds until the next is added', () => {
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 1, max: 24 }), (pieces, size) => {
      const { add, rest } = gathering(size);
      const taken: Buffer[] = [];
      for (const one of pieces) for (const bytes of add(one)) taken.push(Buffer.from(bytes));
      for (const bytes of rest()) taken.push(Buffer.from(bytes));
      expect(Buffer.concat(taken).equals(bytesOf(pieces))).toBe(true);
      expect(rest()).toEqual([]);
    }),
  );
});

test('many small texts are few amounts of bytes', () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `line ${at} – “ŵ”\n`);
  const amounts = Array.from(inBytes(lines), (bytes) => Buffer.from(bytes));
  expect(amounts.length).toBeLessThan(10);
  expect(Buffer.concat(amounts).toString()).toBe(lines.join(''));
});
