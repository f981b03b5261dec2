/**
 * Whether ten digits are a number with a modulus 11 check digit: NHS numbers (NHS Data Dictionary), CHI numbers of Scotland
 * and H&C numbers of Northern Ireland have the same one.
 */
export function hasCheckDigit(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9), Number).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** Whether ten digits begin as CHI numbers do, with a date of birth DDMMYY, and check. */
export function isChiNumber(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  return hasCheckDigit(digits) && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** H&C numbers are 320 000 000x to 399 999 999x: outside what England and Scotland give out. */
export function isHealthAndCareNumber(digits: string): boolean {
  return hasCheckDigit(digits) && /^3[2-9]/.test(digits);
}
