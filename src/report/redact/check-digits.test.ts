import { expect, test } from 'vitest';
import { hasCheckDigit, isChiNumber, isHealthAndCareNumber } from './check-digits.ts';

test('a number checks as the NHS Data Dictionary computes it, and no longer with one figure changed', () => {
  expect(hasCheckDigit('9434765919')).toBe(true);
  expect(hasCheckDigit('9434765918')).toBe(false);
  expect(hasCheckDigit('9434756919')).toBe(false);
  expect(hasCheckDigit('0000000000')).toBe(false);
});

test('Scottish numbers begin with a date, those of Northern Ireland with 32 to 39', () => {
  expect(isChiNumber('0101010105')).toBe(hasCheckDigit('0101010105'));
  expect(isChiNumber('9434765919')).toBe(false);
  expect(isHealthAndCareNumber('9434765919')).toBe(false);
});
