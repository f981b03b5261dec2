/** One line of a text with what every later step asks about it, measured in a single pass. Offsets are into the whole text. */
export interface Line {
  /** Content without indent, quotation mark (`>`) and trailing blanks; `start === end` on an empty line. */
  readonly start: number;
  readonly end: number;
  /** Columns before the content; a tab counts as four. */
  readonly indent: number;
  /** Holds a letter or a digit. */
  readonly wordy: boolean;
  /** Letters outside brackets, by case. */
  readonly upper: number;
  readonly lower: number;
  readonly words: number;
  /** The first colon that ends a word, or -1. */
  readonly colon: number;
  /** The first tab or run of two or more spaces inside the content, or -1. */
  readonly gap: number;
  readonly pipes: number;
  readonly tabs: number;
  /** First run of blanks to be filled in (`____`, `....`, `…`), or -1. */
  readonly fill: number;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const NBSP = 160;
const TAB_COLUMNS = 4;

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  // A lone carriage return ends a line as well (old Macintosh files).
  const end = /\r(?!\n)/.test(text) ? /\r\n?|\n/g : null;
  let at = 0;
  for (;;) {
    const found = end === null ? text.indexOf('\n', at) : (end.exec(text)?.index ?? -1);
    lines.push(measureLine(text, at, found < 0 ? text.length : found));
    if (found < 0) return lines;
    at = end === null ? found + 1 : end.lastIndex;
  }
}

export function isBlankCode(code: number): boolean {
  return code === SPACE || code === TAB || code === CR || code === NBSP || code === LF || code === 12;
}

function measureLine(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end) {
    const code = text.charCodeAt(start);
    if (isBlankCode(code)) indent += code === TAB ? TAB_COLUMNS : 1;
    else if (code !== 62 || indent > 3) break;
    start += 1;
  }
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end -= 1;

  let upper = 0;
  let lower = 0;
  let digits = 0;
  let words = 0;
  let colon = -1;
  let gap = -1;
  let pipes = 0;
  let tabs = 0;
  let fill = -1;
  let bracket = 0;
  let same = 0;
  let before = SPACE;
  let otherLetters = false;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    same = code === before ? same + 1 : 1;
    if (code >= 97 && code <= 122) {
      if (bracket === 0) lower += 1;
      else otherLetters = true;
    } else if (code === SPACE) {
      if (before === SPACE && gap < 0) gap = i - 1;
    } else if (code >= 65 && code <= 90) {
      if (bracket === 0) upper += 1;
      else otherLetters = true;
    } else if (code >= 48 && code <= 57) digits += 1;
    else if (code > 127) {
      if (code === 0x2026 && fill < 0) fill = i;
      const char = text.charAt(i);
      const small = char.toLowerCase();
      if (small !== char) upper += 1;
      else if (char.toUpperCase() !== char) lower += 1;
      else if (!otherLetters) otherLetters = isLetter(text, i);
    } else if (code === 58) {
      if (colon < 0 && endsLabel(text, i + 1, end)) colon = i;
    } else if (code === 40 || code === 91) bracket += 1;
    else if (code === 41 || code === 93) bracket = Math.max(0, bracket - 1);
    else if (code === 124) pipes += 1;
    else if (code === TAB) {
      tabs += 1;
      if (gap < 0) gap = i;
    } else if (fill < 0 && ((code === 95 && same === 3) || (code === 46 && same === 4))) fill = i - same + 1;
    if (isBlankCode(before) && !isBlankCode(code)) words += 1;
    before = code;
  }
  const wordy = upper + lower + digits > 0 || otherLetters;
  return { start, end, indent, wordy, upper, lower, words, colon, gap, pipes, tabs, fill };
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? SPACE));
}

/** A colon ends a label before a blank, emphasis, a blank to fill in, or at the end; not in `10:20` or `http://`. */
function endsLabel(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = text.charCodeAt(at);
  return isBlankCode(code) || code === 42 || code === 95 || code === 46 || code === 0x2026;
}
