/** The most characters that a cell of Excel holds. */
const LONGEST = 32_767;

/** What programs that open tables may take for the beginning of a formula, the full-width forms among them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** What XML cannot hold, even escaped: most control characters, halves of pairs, and two that are no characters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text as a cell can hold it; `room` characters are left for what is put before it. */
export function cellText(text: string, room = 0): string {
  const clean = text.replace(NOT_XML, '');
  const most = LONGEST - room;
  if (clean.length <= most) return clean;
  return `${clean.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
