import type { Line } from './lines.ts';

/** Widths at which mail programs, typists and exports break lines. */
const NARROWEST = 50;
const WIDEST = 110;
/** A line shorter than this was ended on purpose. */
const LEAST_BEFORE_SMALL_LETTER = 60;

const STOP = /[.!?:;|"”’]/;

/** The width to which a text seems to be wrapped: its longest line, unless many lines are longer than any wrapping. */
export function wrapWidth(lines: readonly Line[]): number {
  let widest = 0;
  let long = 0;
  let filled = 0;
  for (const line of lines) {
    if (!line.wordy) continue;
    const width = line.indent + line.end - line.start;
    filled += 1;
    if (width > WIDEST) long += 1;
    else if (width > widest) widest = width;
  }
  return long * 10 > filled ? 0 : widest;
}

/** A line of prose that breaks off and goes on in small letters or a bracket on the next one. */
export function goesOnSmall(text: string, line: Line, next: Line): boolean {
  const width = line.end - line.start;
  if (width < LEAST_BEFORE_SMALL_LETTER || width > WIDEST || STOP.test(text.charAt(line.end - 1))) return false;
  return /[\p{Ll}(]/u.test(text.charAt(next.start));
}

/**
 * Whether lines `from` to `to` (inclusive) are one paragraph broken at `width`: no line could have taken the first word of the
 * next one, and at least one breaks off in the middle of a sentence.
 */
export function isWrapped(text: string, lines: readonly Line[], from: number, to: number, width: number): boolean {
  let certain = false;
  for (let i = from; i < to; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined) return false;
    const size = line.indent + line.end - line.start;
    if (size < NARROWEST || size > width || next.end - next.start > width) return false;
    if (size + 1 + firstWord(text, next) <= width) return false;
    certain ||= !STOP.test(text.charAt(line.end - 1));
  }
  return certain;
}

function firstWord(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && text.charCodeAt(at) !== 32) at += 1;
  return at - line.start;
}
