/** What stands between a token and the one before it, and what kind of token it is. */
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const NUMBER = 4;
export const NAME = 8;
/** A semicolon, colon, bracket, dash or full stop stands before it: no gap of a phrase crosses here. */
export const BREAK = 16;
/** An opening bracket stands before it. */
export const BRACKET = 32;
/** It is one of the names that the document gives the person. */
export const PERSON = 64;

/** A document's words, in typed arrays: places, numbers of stem and form in the pack's vocabulary (0: no rule asks for it). */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly stems: Int32Array;
  readonly forms: Int32Array;
  readonly flags: Uint8Array;
  /** Hash of each word's stem. */
  readonly hashes: Int32Array;
}

/** Numbers of a word, remembered from document to document. */
export interface WordNumbers {
  readonly stem: number;
  readonly form: number;
  readonly firstName: boolean;
  /** The stem itself. */
  readonly stemmed: string;
  readonly hash: number;
}

const LETTER = /[\p{L}\p{N}]/u;
const WORD = 1;
const UPPER = 2;
const DIGIT = 4;
const TABLE = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (!LETTER.test(char)) return 0;
  const upper = char !== char.toLowerCase() ? UPPER : 0;
  return WORD | upper | (code >= 48 && code <= 57 ? DIGIT : 0);
});

const classOf = (code: number): number =>
  code < 0x250 ? (TABLE[code] ?? 0) : LETTER.test(String.fromCharCode(code)) ? WORD : 0;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Cuts a text into words. An apostrophe between letters belongs to its word. */
export function tokenise(text: string, numbersOf: (lower: string) => WordNumbers): Tokens {
  const most = Math.ceil(text.length / 2) + 1;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const stems = new Int32Array(most);
  const forms = new Int32Array(most);
  const flags = new Uint8Array(most);
  const hashes = new Int32Array(most);
  const lower = text.toLowerCase().length === text.length ? text.toLowerCase() : lowerKeepingLength(text);
  let count = 0;
  let between = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === 0) {
      between |= betweenFlag(code, text, at);
      at += 1;
      continue;
    }
    const start = at;
    let allUpper = true;
    for (let k = kind; ; ) {
      if ((k & UPPER) === 0 && (k & DIGIT) === 0) allUpper = false;
      at += 1;
      k = at < text.length ? classOf(text.charCodeAt(at)) : 0;
      if (k !== 0) continue;
      if (isApostrophe(text.charCodeAt(at)) && (classOf(text.charCodeAt(at + 1)) & WORD) !== 0) {
        at += 1;
        k = classOf(text.charCodeAt(at));
        continue;
      }
      break;
    }
    const word = normalForm(lower.slice(start, at));
    const numbers = numbersOf(word);
    starts[count] = start;
    ends[count] = at;
    stems[count] = numbers.stem;
    forms[count] = numbers.form;
    hashes[count] = numbers.hash;
    const capital = (kind & UPPER) !== 0;
    flags[count] =
      between |
      (capital ? CAPITAL : 0) |
      (capital && allUpper && at - start > 1 ? ALL_CAPITALS : 0) |
      ((kind & DIGIT) !== 0 ? NUMBER : 0) |
      (capital && numbers.firstName ? NAME : 0);
    between = 0;
    count += 1;
  }
  return { count, starts, ends, stems, forms, flags, hashes };
}

/** Lower-case words of a text, as documents are cut into them. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  tokenise(text, (word) => {
    words.push(word);
    return { stem: 0, form: 0, firstName: false, stemmed: word, hash: 0 };
  });
  return words;
}

/** The tokens that stand in a span of the text, half-open. */
export function tokensIn(
  { count, starts }: Tokens,
  span: { readonly start: number; readonly end: number },
): { readonly firstToken: number; readonly endToken: number } {
  const firstFrom = (offset: number): number => {
    let low = 0;
    for (let high = count; low < high; ) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { firstToken: firstFrom(span.start), endToken: firstFrom(span.end) };
}

/** Curly apostrophes are straight; a possessive 's or a trailing apostrophe is no part of the word. */
export function normalForm(word: string): string {
  if (!word.includes("'") && !word.includes('’')) return word;
  const straight = word.replaceAll('’', "'");
  return straight.endsWith("'s") && straight.length > 3 && !CONTRACTED.test(straight)
    ? straight.slice(0, -2)
    : straight;
}
const CONTRACTED = /^(?:it|he|she|that|what|who|let|there|here|where)'s$/;

function betweenFlag(code: number, text: string, at: number): number {
  switch (code) {
    case 0x28: // (
    case 0x5b: // [
      return BREAK | BRACKET;
    case 0x29: // )
    case 0x5d: // ]
    case 0x3a: // :
    case 0x3b: // ;
    case 0x7c: // |
    case 0x2e: // .
    case 0x21: // !
    case 0x3f: // ?
    case 0x2013: // –
    case 0x2014: // —
      return BREAK;
    case 0x2d: // a dash only where a space stands before it
      return at > 0 && text.charCodeAt(at - 1) === 0x20 ? BREAK : 0;
    default:
      return 0;
  }
}

function lowerKeepingLength(text: string): string {
  return text.replace(/./gsu, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char));
}
