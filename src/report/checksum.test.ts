import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, checksumHere } from './checksum.ts';

test('is the check value that PNG and zip are specified with, whoever works it out', () => {
  for (const sum of [checksum, checksumHere]) expect(sum(Buffer.from('123456789'))).toBe(0xcbf43926);
});

test('goes on from the bytes before', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
      const whole = checksum(Buffer.concat([first, second]));
      for (const sum of [checksum, checksumHere]) expect(sum(second, sum(first))).toBe(whole);
    }),
  );
});
