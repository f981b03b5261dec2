import { describe, expect, test } from 'vitest';
import { hasCheckDigit, isChiNumber, isHealthAndCareNumber } from './check-digits.ts';

test('a number checks as the NHS Data Dictionary computes it, and no longer with one figure changed', () => {
  expect(hasCheckDigit('9434765919')).toBe(true);
  expect(hasCheckDigit('9434765918')).toBe(false);
  expect(hasCheckDigit('9434756919')).toBe(false);
  expect(hasCheckDigit('0000000000')).toBe(false);
});

describe('CHI numbers of Scotland', () => {
  test.each(['0101901232', '3112994566', '2902647778'])('%s begins with a date and checks', (digits) => {
    expect(isChiNumber(digits)).toBe(true);
    const changed = String((Number(digits.slice(-1)) + 1) % 10);
    expect(isChiNumber(digits.slice(0, -1) + changed)).toBe(false);
  });

  test('a number whose first figures are no date is none, whatever its check digit', () => {
    for (const digits of ['9434765919', '3200000007']) {
      expect(hasCheckDigit(digits)).toBe(true);
      expect(isChiNumber(digits)).toBe(false);
    }
  });
});

describe('H&C numbers of Northern Ireland', () => {
  test.each(['3200000007', '3500123457', '3999999985'])('%s is in their range and checks', (digits) => {
    expect(isHealthAndCareNumber(digits)).toBe(true);
    const changed = String((Number(digits.slice(-1)) + 1) % 10);
    expect(isHealthAndCareNumber(digits.slice(0, -1) + changed)).toBe(false);
  });

  test('a number outside their range is none, whatever its check digit', () => {
    for (const digits of ['9434765919', '0101901232', '3102647782']) {
      expect(hasCheckDigit(digits)).toBe(true);
      expect(isHealthAndCareNumber(digits)).toBe(false);
    }
  });
});
