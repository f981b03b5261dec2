/** Days before months: the program reads dates as they are written in Britain where both could be meant. */
const WRITTEN: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})(?:-\d{1,2})?(?:[T ].*)?$/,
  /^\d{1,2}[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?:[T ,].*)?$/,
  /^(?<year>\d{4})(?<month>\d{2})\d{2}$/,
  /^(?:\d{1,2}(?:st|nd|rd|th)?[ -])?(?<name>\p{L}{3,9})[ ,-]+(?<year>\d{4})(?:[T ,].*)?$/u,
];
const NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The month of a date as `2026-03`, or null where it cannot be told. */
export function monthOf(date: string): string | null {
  for (const form of WRITTEN) {
    const { year, month, name } = form.exec(date.trim())?.groups ?? {};
    if (year === undefined) continue;
    const number = name === undefined ? Number(month) : NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : null;
  }
  return null;
}
