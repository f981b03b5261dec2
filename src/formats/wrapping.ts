import type { Line } from './lines.ts';

/** Widths at which mail programs, typists and exports break lines. */
const NARROWEST = 50;
const WIDEST = 110;
/** So many full lines in a row are no accident. */
const LONG_ENOUGH = 3;
/** A line shorter than this was ended on purpose. */
const LEAST_BEFORE_SMALL_LETTER = 60;
/** The same, where a sentence ends within some lines: what is listed in fragments has no full stops. */
const LEAST_BEFORE_SENTENCE_END = 40;
const LOOKED_AHEAD = 3;

const STOP = /[.!?:;|"”’]/;

/** The width to which a text seems to be wrapped: its longest line, unless many lines are longer than any wrapping. */
export function wrapWidth(lines: readonly Line[]): number {
  let widest = 0;
  let long = 0;
  let filled = 0;
  for (const line of lines) {
    if (!line.wordy) continue;
    const width = widthOf(line);
    filled += 1;
    if (width > WIDEST) long += 1;
    else if (width > widest) widest = width;
  }
  return long * 10 > filled ? 0 : widest;
}

/**
 * A line of prose that breaks off and goes on in small letters or a bracket on the next one. One that is not as long does so
 * where a sentence ends soon after.
 */
export function goesOnSmall(text: string, lines: readonly Line[], at: number): boolean {
  if (!breaksOff(text, lines[at], lines[at + 1])) return false;
  return widthAt(lines, at) >= LEAST_BEFORE_SMALL_LETTER || sentenceEndsBelow(text, lines, at);
}

/** A line of some length without a stop, before one in small letters or a bracket. */
function breaksOff(text: string, line: Line | undefined, next: Line | undefined): boolean {
  return next !== undefined && isUnfinished(text, line) && /[\p{Ll}(]/u.test(text.charAt(next.start));
}

function isUnfinished(text: string, line: Line | undefined): boolean {
  if (line === undefined) return false;
  const width = line.end - line.start;
  return width >= LEAST_BEFORE_SENTENCE_END && width <= WIDEST && !STOP.test(text.charAt(line.end - 1));
}

function sentenceEndsBelow(text: string, lines: readonly Line[], at: number): boolean {
  for (let below = at + 1; below <= at + LOOKED_AHEAD; below += 1) {
    const line = lines[below];
    if (line?.wordy !== true) return false;
    if (/[\p{L}\p{N})][.!?]["”’)]?(?:\s|$)/u.test(text.slice(line.start, line.end))) return true;
    if (!isUnfinished(text, line)) return false;
  }
  return false;
}

const widthAt = (lines: readonly Line[], at: number): number => (lines[at]?.end ?? 0) - (lines[at]?.start ?? 0);

/** Finds the last line of the paragraph that begins on a line. */
export type ParagraphEnd = (at: number) => number;

/**
 * Lines are one paragraph where none of them, up to the end of their group, could have taken the first word of the next within
 * the width, and at least one breaks off in mid-sentence; or where a line breaks off and goes on in small letters. Groups are
 * measured once, so that a long one costs no more than its length. `continues` says whether a line may go on with the one above.
 */
export function paragraphEnds(
  text: string,
  lines: readonly Line[],
  width: number,
  continues: (at: number) => boolean,
): ParagraphEnd {
  let group: Group = { end: -1, full: 0, certain: -1 };
  let wrapped: boolean | null = null;
  return (at) => {
    if (at > group.end) group = groupFrom(text, lines, at, width, continues);
    const { end, full, certain } = group;
    if (isFull(text, lines[at], lines[at + 1], width)) wrapped ??= isWrappedText(text, lines, width);
    if (at >= full && certain >= at && (wrapped === true || end - at >= LONG_ENOUGH)) return end;
    let last = at;
    // What broke off once does so again.
    const mayGoOn = (from: number): boolean =>
      goesOn(text, lines, from, wrapped === true ? width : 0) ||
      (from > at && breaksOff(text, lines[from], lines[from + 1]));
    while (last < end && mayGoOn(last)) last += 1;
    return last;
  };
}

/** Lines that may go on with one another: the last, the first from which all are full, and the last of these that has no full stop. */
interface Group {
  readonly end: number;
  readonly full: number;
  readonly certain: number;
}

function groupFrom(
  text: string,
  lines: readonly Line[],
  at: number,
  width: number,
  continues: (at: number) => boolean,
): Group {
  let end = at;
  let widest = widthOf(lines[at]);
  while (continues(end + 1)) {
    end += 1;
    widest = Math.max(widest, widthOf(lines[end]));
  }
  const own = end - at >= LONG_ENOUGH && widest <= WIDEST ? widest : width;
  let full = end;
  let certain = -1;
  while (full > at && isFull(text, lines[full - 1], lines[full], own)) {
    full -= 1;
    if (certain < 0 && !STOP.test(text.charAt((lines[full]?.end ?? 0) - 1))) certain = full;
  }
  return { end, full, certain };
}

function widthOf(line: Line | undefined): number {
  return line === undefined ? 0 : line.indent + line.end - line.start;
}

/** In a text that is wrapped (`width` > 0) a full line without a full stop goes on in capitals too, unless a label begins. */
function goesOn(text: string, lines: readonly Line[], at: number, width: number): boolean {
  if (goesOnSmall(text, lines, at)) return true;
  const [line, next] = [lines[at], lines[at + 1]];
  if (width === 0 || line === undefined || next === undefined || next.colon >= 0 || next.gap >= 0) return false;
  return isFull(text, line, next, width) && !STOP.test(text.charAt(line.end - 1));
}

/** Whether most lines that have a line below them are filled to the width: the text as a whole was wrapped. */
function isWrappedText(text: string, lines: readonly Line[], width: number): boolean {
  let pairs = 0;
  let filled = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    if (lines[i]?.wordy !== true || lines[i + 1]?.wordy !== true) continue;
    pairs += 1;
    if (isFull(text, lines[i], lines[i + 1], width)) filled += 1;
  }
  return filled >= LONG_ENOUGH && filled * 2 > pairs;
}

/** Whether the first word of the next line had no room on this one. */
function isFull(text: string, line: Line | undefined, next: Line | undefined, width: number): boolean {
  if (line === undefined || next === undefined) return false;
  const size = widthOf(line);
  if (size < NARROWEST || size > width || next.end - next.start > width) return false;
  return size + 1 + firstWord(text, next) > width;
}

function firstWord(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && text.charCodeAt(at) !== 32) at += 1;
  return at - line.start;
}
