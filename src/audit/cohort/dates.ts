/** The first letters of each month's name, as every program writes them: asking for the whole names takes longer than reading a plan. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toUTCString().slice(8, 11).toLowerCase(),
);

/** 2026-03-12 · 12/03/2026, 12.3.26 (the day first) · 12th March 2026, 12 Mar 26 · March 12, 2026 */
const DATE =
  /\b(?<iso>\d{4}-\d{1,2}-\d{1,2})\b|\b(?<figures>\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))\b|\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>\p{L}{3,9})\.?,?\s+(?<year>\d{4}|\d{2})\b|\b(?<first>\p{L}{3,9})\s+(?<second>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<third>\d{4})\b/gu;

/** The latest date that a text gives outright, as YYYY-MM-DD; null where it gives none. "In six weeks" is none. */
export function latestDate(text: string): string | null {
  const dates = [...text.matchAll(DATE)].flatMap(({ groups }) => dateOf(groups ?? {}) ?? []).sort();
  return dates.at(-1) ?? null;
}

/** Whether a text is a date as YYYY-MM-DD that the calendar knows. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && latestDate(text) === text;
}

function dateOf(found: Readonly<Record<string, string | undefined>>): string | null {
  if (found['iso'] !== undefined) {
    const [year, month, day] = found['iso'].split('-').map(Number);
    return calendar(year, month, day);
  }
  if (found['figures'] !== undefined) {
    const [day, month, year] = found['figures'].split(/[/.-]/).map(Number);
    return calendar(year, month, day);
  }
  if (found['month'] !== undefined)
    return calendar(Number(found['year']), monthOf(found['month']), Number(found['day']));
  return calendar(Number(found['third']), monthOf(found['first'] ?? ''), Number(found['second']));
}

/** A month by its name or the beginning of it: "Mar", "Sept.", "March". */
function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function calendar(year = 0, month = 0, day = 0): string | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && full >= 1900;
  return real ? date.toISOString().slice(0, 10) : null;
}
