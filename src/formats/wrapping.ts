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
export function goesOnSmall(text: string, line: Line | undefined, next: Line | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  const width = line.end - line.start;
  if (width < LEAST_BEFORE_SMALL_LETTER || width > WIDEST || STOP.test(text.charAt(line.end - 1))) return false;
  return /[\p{Ll}(]/u.test(text.charAt(next.start));
}

/** Finds the last line of the paragraph that begins on a line. */
export type ParagraphEnd = (at: number) => number;

/**
 * Lines are one paragraph where none of them, up to the end of their group, could have taken the first word of the next within
 * `width`, and at least one breaks off in mid-sentence; or where a line breaks off and goes on in small letters. Groups are
 * measured once, so that a long one costs no more than its length. `continues` says whether a line may go on with the one above.
 */
export function paragraphEnds(
  text: string,
  lines: readonly Line[],
  width: number,
  continues: (at: number) => boolean,
): ParagraphEnd {
  let end = -1;
  let full = 0;
  let certain = -1;
  const measureGroup = (at: number): void => {
    end = at;
    while (continues(end + 1)) end += 1;
    full = end;
    certain = -1;
    while (full > at && isFull(text, lines[full - 1], lines[full], width)) {
      full -= 1;
      if (certain < 0 && !STOP.test(text.charAt((lines[full]?.end ?? 0) - 1))) certain = full;
    }
  };
  return (at) => {
    if (at > end) measureGroup(at);
    if (at >= full && certain >= at) return end;
    let last = at;
    while (last < end && goesOnSmall(text, lines[last], lines[last + 1])) last += 1;
    return last;
  };
}

/** Whether the first word of the next line had no room on this one. */
function isFull(text: string, line: Line | undefined, next: Line | undefined, width: number): boolean {
  if (line === undefined || next === undefined) return false;
  const size = line.indent + line.end - line.start;
  if (size < NARROWEST || size > width || next.end - next.start > width) return false;
  return size + 1 + firstWord(text, next) > width;
}

function firstWord(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && text.charCodeAt(at) !== 32) at += 1;
  return at - line.start;
}
