import type { Span } from '../../model/place.ts';

/** A stretch of a title that is read by itself: "Strengths", "needs" and "preferences" of "Strengths, needs / preferences". */
export interface TitlePart extends Span {
  /** Where a short bracket behind it ends: "Signed (nurse)" is not the person's. */
  readonly reach: number;
}

/** A longer bracket holds a prompt or an example and says nothing of whose the title is. */
const SHORT_BRACKET = 24;

export interface Word extends Span {
  readonly text: string;
}

const BREAKS = /[:;,/|.!?•·→+]|\s[-–—]+\s|[–—]/gu;
const BRACKETS = /\([^()]*\)?|\[[^[\]]*\]?/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** The parts of a title, without what stands in brackets. A title that is all brackets is read with them. */
export function partsOfTitle(text: string, title: Span): readonly TitlePart[] {
  const whole = text.slice(title.start, title.end);
  const bare = withoutBrackets(whole);
  const read = LETTER.test(bare) ? bare : whole;
  const parts: TitlePart[] = [];
  let from = 0;
  const add = (to: number): void => {
    const bracket = /^(?:\([^()]*\)?|\[[^[\]]*\]?)/u.exec(whole.slice(to))?.[0].length ?? 0;
    const reach = to + (bracket <= SHORT_BRACKET ? bracket : 0);
    parts.push({ start: title.start + from, end: title.start + to, reach: title.start + reach });
  };
  for (const found of read.matchAll(BREAKS)) {
    add(found.index);
    from = found.index + found[0].length;
  }
  add(whole.length);
  return parts.filter((part) => LETTER.test(read.slice(part.start - title.start, part.end - title.start)));
}

/** What stands in the brackets of a title: "Presenting problem (in the client's words)". */
export function bracketsOfTitle(text: string, title: Span): readonly TitlePart[] {
  return [...text.slice(title.start, title.end).matchAll(BRACKETS)].map((found) => {
    const start = title.start + found.index + 1;
    const end = start + found[0].length - 1;
    return { start, end, reach: end };
  });
}

/** The words of a span, brackets and what stands in them left out. Words joined by a hyphen are one. */
export function wordsIn(text: string, span: Span): readonly Word[] {
  const bare = withoutBrackets(text.slice(span.start, span.end));
  return [...bare.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map((found) => ({
    text: found[0],
    start: span.start + found.index,
    end: span.start + found.index + found[0].length,
  }));
}

/** The same text with every bracket blanked out behind a mark, so that what stands before and after it are two parts. */
function withoutBrackets(text: string): string {
  return text.replace(BRACKETS, (bracket) => '|'.padEnd(bracket.length));
}
