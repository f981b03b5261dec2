import type { Span } from '../../model/place.ts';

/** A word of a text as names are looked for: letters and figures, with apostrophes inside; hyphens part words. */
export interface Word extends Span {
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  /** The same without "'s". */
  readonly base: string;
  /** Where the word ends without "'s". */
  readonly baseEnd: number;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  /** Whether a line, a sentence or a quotation begins with it. */
  readonly opens: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const OPENING = /(?:^|[.!?:;]["'’”)\]]*\s+|\n\s*(?:[-–—*•>#|\d.)\]]|\[[ xX]\]|\s)*|\t|\|\s*|["“‘(•]\s*)$/u;
/** Characters before a word that tell whether it opens something. */
const LOOKED_BACK = 12;

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    const lower = raw.toLowerCase().replaceAll('’', "'");
    const base = lower.replace(/'s$/, '');
    words.push({
      start,
      end,
      lower,
      base,
      baseEnd: end - (lower.length - base.length),
      capital: /^\p{Lu}/u.test(raw),
      allCapitals: /^[\p{Lu}'’]{2,}$/u.test(raw.replace(/['’]s$/, '')),
      opens: start === 0 || OPENING.test(text.slice(Math.max(before, start - LOOKED_BACK), start)),
    });
    before = end;
  }
  return words;
}

/** What stands between two words that follow one another. */
export function gapBetween(text: string, left: Word | undefined, right: Word | undefined): string {
  return left === undefined || right === undefined ? '\n\n' : text.slice(left.end, right.start);
}
