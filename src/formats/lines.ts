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
const QUOTED = 62;
const UNDERSCORE = 95;
const ELLIPSIS = 0x2026;
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

/** What the first 128 characters are to a line; the others are looked at one by one. */
const OTHER = 0;
const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 3;
const BLANK = 4;
const COLON = 5;
const OPEN = 6;
const CLOSE = 7;
const PIPE = 8;
const FILL = 9;
const CLASS = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z]/.test(char)) return SMALL;
  if (/[A-Z]/.test(char)) return CAPITAL;
  if (/[0-9]/.test(char)) return DIGIT;
  if (isBlankCode(code)) return BLANK;
  return { ':': COLON, '(': OPEN, '[': OPEN, ')': CLOSE, ']': CLOSE, '|': PIPE, '.': FILL, _: FILL }[char] ?? OTHER;
});

function measureLine(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end) {
    const code = text.charCodeAt(start);
    if (isBlankCode(code)) indent += code === TAB ? TAB_COLUMNS : 1;
    else if (code !== QUOTED || indent > 3) break;
    start += 1;
  }
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end -= 1;

  let upper = 0;
  let lower = 0;
  let wordy = false;
  let words = 0;
  let colon = -1;
  let gap = -1;
  let pipes = 0;
  let tabs = 0;
  let fill = -1;
  let brackets = 0;
  let filled = 0;
  let blank = true;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? (CLASS[code] ?? OTHER) : classOf(text, i);
    if (kind === BLANK) {
      if (gap < 0 && (blank || code === TAB)) gap = code === TAB ? i : i - 1;
      if (code === TAB) tabs += 1;
      blank = true;
      filled = 0;
      continue;
    }
    if (blank) words += 1;
    blank = false;
    if (kind === FILL) {
      filled = i > start && text.charCodeAt(i - 1) === code ? filled + 1 : 1;
      if (fill < 0 && filled >= (code === UNDERSCORE ? 3 : code === ELLIPSIS ? 1 : 4)) fill = i - filled + 1;
      continue;
    }
    filled = 0;
    if (kind <= DIGIT) {
      if (kind !== OTHER) wordy = true;
      if (brackets === 0) {
        if (kind === SMALL) lower += 1;
        else if (kind === CAPITAL) upper += 1;
      }
    } else if (kind === COLON) {
      if (colon < 0 && endsLabel(text, i + 1, end)) colon = i;
    } else if (kind === OPEN) brackets += 1;
    else if (kind === CLOSE) brackets = Math.max(0, brackets - 1);
    else pipes += 1;
  }
  return { start, end, indent, wordy, upper, lower, words, colon, gap, pipes, tabs, fill };
}

/** The class of a character outside ASCII; letters without case (Chinese, Arabic) count as digits do. */
function classOf(text: string, at: number): number {
  const char = text.charAt(at);
  if (char === '…') return FILL;
  if (char === '\u00a0') return BLANK;
  const small = char.toLowerCase();
  if (small !== char) return CAPITAL;
  if (char.toUpperCase() !== char) return SMALL;
  return isLetter(text, at) ? DIGIT : OTHER;
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
