import { withoutUnwritable } from '../xml-text.ts';

/** The most characters that a cell of Excel holds. */
const LONGEST = 32_767;

/** What programs that open tables may take for the beginning of a formula, the full-width forms among them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** A text as a cell can hold it; `room` characters are left for what is put before it. */
export function cellText(text: string, room = 0): string {
  const clean = withoutUnwritable(text);
  const most = LONGEST - room;
  if (clean.length <= most) return clean;
  return `${clean.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
