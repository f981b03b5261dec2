const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "3 March 2026" out of a date of FHIR ("2026-03-03T09:00:00Z") or C-CDA ("20260303"); what is no date stays as it is. */
export function dateWords(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-?(\d\d))?(?:-?(\d\d))?/.exec(date) ?? [];
  if (year === undefined) return date;
  const name = MONTHS[Number(month ?? '0') - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The month of such a date, "2026-03", or null. */
export function monthIn(date: string): string | null {
  const [, year, month] = /^(\d{4})-?(\d\d)/.exec(date) ?? [];
  return year === undefined || month === undefined ? null : `${year}-${month}`;
}
