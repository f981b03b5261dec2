import type { Span } from '../model/place.ts';
import { isBlankCode } from './lines.ts';

/** The span without blanks at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlankCode(text.charCodeAt(from))) from += 1;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

const STAR = 42;
const UNDERSCORE = 95;

/** The span without blanks and without Markdown emphasis that encloses all of it: `**Strengths**` is `Strengths`. */
export function withoutEmphasis(text: string, start: number, end: number): Span {
  let { start: from, end: to } = trimmed(text, start, end);
  while (to - from > 2) {
    const mark = text.charCodeAt(from);
    if ((mark !== STAR && mark !== UNDERSCORE) || text.charCodeAt(to - 1) !== mark) break;
    if (mark === STAR && !enclosesAll(text, from, to)) break;
    from += 1;
    to -= 1;
  }
  return trimmed(text, from, to);
}

/** `**A** and **B**` opens and closes twice: its outer stars do not belong together. */
function enclosesAll(text: string, start: number, end: number): boolean {
  let width = 0;
  while (width < 3 && text.charCodeAt(start + width) === STAR) width += 1;
  const mark = text.slice(start, start + width);
  const close = text.indexOf(mark, start + width);
  return close < 0 || close >= end - width;
}

/** Whether the span holds a letter or a digit. */
export function isWordy(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
    if (code > 127 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(i) ?? 32))) return true;
  }
  return false;
}

const END_STOP = /[.!?:;|"”’']/;

/** Whether the text before `end` closes a sentence or clause, so that what follows begins anew. */
export function endsInStop(text: string, end: number): boolean {
  return END_STOP.test(text.charAt(end - 1));
}

export function wordsIn(text: string, start: number, end: number): number {
  let words = 0;
  let blank = true;
  for (let i = start; i < end; i += 1) {
    const isBlank = isBlankCode(text.charCodeAt(i));
    if (blank && !isBlank) words += 1;
    blank = isBlank;
  }
  return words;
}

export function withoutColon(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && /[:*_\s]/.test(text.charAt(end - 1))) end -= 1;
  return { start: span.start, end };
}
