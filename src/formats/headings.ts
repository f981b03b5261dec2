import type { Span } from '../model/place.ts';
import type { Draft, HeadingStyle } from './draft.ts';
import { labelOfLine } from './labels.ts';
import type { Line } from './lines.ts';
import { type Marker, markerOf, nextSign } from './lists.ts';
import { isBoldLine, isSalutation, type Page } from './page.ts';
import { isWordy, trimmed, withoutEmphasis } from './spans.ts';
import { isDelimiter } from './tables.ts';
import { goesOnSmall } from './wrapping.ts';

/** A title is short; "What I am good at and what I have going for me" is about the longest that people write. */
const MOST_CHARACTERS = 90;
const MOST_WORDS = 13;
/** A line of this length or more, or one that ends in a full stop, is running text. */
const PROSE = 50;

/** The heading that a line is by its marks or letters alone, wherever it stands: `# …`, underlined, bold. */
export function markedHeading(page: Page, at: number): (Draft & { readonly lines: number }) | null {
  const { text, lines } = page;
  const line = lines[at];
  if (line === undefined || !line.wordy) return null;
  const code = text.charCodeAt(line.start);
  if (code === 35) {
    const hashes = /^(#{1,6})\s+/.exec(text.slice(line.start, line.start + 12));
    if (hashes?.[1] !== undefined) {
      let end = line.end;
      while (end > line.start && text.charCodeAt(end - 1) === 35) end -= 1;
      const title = withoutEmphasis(text, line.start + hashes[0].length, end);
      return heading(unnumbered(page, line, title), { by: 'mark', level: hashes[1].length });
    }
  }
  const under = underline(text, lines, at);
  if (under !== null) {
    return {
      ...heading(unnumbered(page, line, withoutEmphasis(text, line.start, line.end)), { by: 'mark', level: under }),
      lines: 2,
    };
  }
  if ((code === 42 || code === 95) && isBoldLine(text, line)) {
    return heading(unnumbered(page, line, withoutColon(text, withoutEmphasis(text, line.start, line.end))), {
      by: 'line',
    });
  }
  return null;
}

function heading(span: Span, style: HeadingStyle): Draft & { readonly lines: number } {
  return { kind: 'heading', start: span.start, end: span.end, style, lines: 1 };
}

/** `===` or `---` right below a line that stands alone. */
function underline(text: string, lines: readonly Line[], at: number): number | null {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || next.wordy || next.end - next.start < 3 || next.indent > 3)
    return null;
  if (line.end - line.start > MOST_CHARACTERS || (lines[at - 1]?.wordy ?? false) || line.pipes > 0) return null;
  const code = text.charCodeAt(next.start);
  if (code !== 61 && code !== 45) return null;
  for (let i = next.start; i < next.end; i += 1) if (text.charCodeAt(i) !== code) return null;
  return code === 61 ? 1 : 2;
}

/** Leaves a number out of a title: "3. Summary of problems" is titled "Summary of problems". */
function unnumbered(page: Page, line: Line, title: Span): Span {
  const marker = markerOf(page.text, { ...line, start: title.start }, page.siblings);
  return marker?.by === 'number' && marker.text < title.end ? { start: marker.text, end: title.end } : title;
}

export function withoutColon(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && /[:*_\s]/.test(text.charAt(end - 1))) end -= 1;
  return { start: span.start, end };
}

/** CAPITALS: no small letter outside brackets, and at least one word of four capitals or two words. */
export function isCapitals(text: string, line: Pick<Line, 'start' | 'end' | 'upper' | 'lower' | 'words'>): boolean {
  if (line.lower > 0 || line.upper < 3 || line.words > MOST_WORDS + 2 || line.end - line.start > 120) return false;
  const title = text.slice(line.start, line.end);
  if (/[.,;!]$/.test(title)) return false;
  const digits = title.replace(/[^0-9]/g, '').length;
  return (
    line.upper > digits && /\p{Lu}[\p{Lu}'’-]{3}|\p{Lu}{2,}[^\p{L}]+\p{Lu}{2,}|^\p{Lu}\.?\s+\p{Lu}{2,}/u.test(title)
  );
}

/** Whether the line begins a group: nothing, or nothing written, above it. */
export function isTop(page: Page, at: number): boolean {
  const before = page.lines[at - 1];
  return before === undefined || !before.wordy;
}

/** Whether a plain line is the title of what follows it, by its shape and by its place. */
export function isPlainTitle(page: Page, at: number): boolean {
  const { text, lines } = page;
  const line = lines[at];
  if (line === undefined || !hasTitleShape(page, line)) return false;
  const next = lines[at + 1];
  const follows = next?.wordy === true;
  if (follows && (goesOnSmall(text, line, next) || isDelimiter(text, next))) return false;
  const isQuestion = text.charCodeAt(line.end - 1) === 63;
  if (!isTop(page, at)) return follows && (isQuestion ? answersFollow(page, at) : opensList(page, at));
  if (at <= page.salutation) return at === 0;
  if (!follows) return !(page.marked && !isQuestion) && headsNextGroup(page, at);
  if (page.marked && !isQuestion) return opensList(page, at);
  if (page.salutation >= 0) return groupHasProse(page, at + 1);
  return true;
}

function hasTitleShape(page: Page, line: Line): boolean {
  const { text } = page;
  const size = line.end - line.start;
  if (!line.wordy || size > MOST_CHARACTERS + 10 || line.words > MOST_WORDS + 1 || line.pipes > 0 || line.fill >= 0)
    return false;
  const title = text.slice(line.start, line.end);
  if (!/^[\p{Lu}\p{N}]/u.test(title) || !/[\p{L}\p{N})?"”’'!*]$/u.test(title)) return false;
  if (/[.!?]["”’)]?\s+\p{Lu}|[;]/u.test(title.replace(/^\w{1,2}\.\s|\b\p{Lu}\.|\b(?:\p{Lu}\p{Ll}{0,2})\.\s/gu, '')))
    return false;
  if (isSalutation(text, line) || isPageNumber(title)) return false;
  const inner = line.colon;
  return inner < 0 || inner === line.end - 1 || labelOfLine(text, line) === null;
}

/** "Page 2 of 5", "- 3 -": furniture of a printed page. */
export function isPageNumber(title: string): boolean {
  return /^[-–\s]*(?:[Pp]age|p\.?)?\s*\d+\s*(?:(?:of|\/)\s*\d+)?[-–\s]*$/.test(title);
}

/** A short line right above the first item of a list titles it. */
function opensList(page: Page, at: number): boolean {
  const line = page.lines[at];
  const next = page.lines[at + 1];
  if (line === undefined || next === undefined || line.words > 8 || line.indent > next.indent) return false;
  const marker = markerOf(page.text, next, page.siblings);
  const own = markerOf(page.text, line, page.siblings);
  return marker !== null && own === null && !/^(?:2|b|ii)[.)]/.test(marker.sign);
}

/** Questions of a form with their answers below, more than one of them. */
function answersFollow(page: Page, at: number): boolean {
  const next = page.lines[at + 1];
  if (next === undefined || isQuestionLine(page.text, next) || labelOfLine(page.text, next) !== null) return false;
  let others = 0;
  for (let i = Math.max(0, at - 40); i < Math.min(page.lines.length, at + 40); i += 1) {
    const line = page.lines[i];
    if (i !== at && line !== undefined && isQuestionLine(page.text, line)) others += 1;
  }
  return others > 1;
}

function isQuestionLine(text: string, line: Line): boolean {
  return (
    text.charCodeAt(line.end - 1) === 63 &&
    line.words > 2 &&
    line.words < 20 &&
    !/[.!?]\s/.test(text.slice(line.start, line.end))
  );
}

/** A line with empty lines around it titles the next group where that is prose, a list, a table or a set of fields. */
function headsNextGroup(page: Page, at: number): boolean {
  const { text, lines } = page;
  let next = at + 1;
  while (next < lines.length && lines[next]?.wordy === false && lines[next]?.start === lines[next]?.end) next += 1;
  const line = lines[next];
  if (line === undefined || isSalutation(text, line)) return false;
  const size = line.end - line.start;
  if (!line.wordy) return true;
  if (markerOf(text, line, page.siblings) !== null || line.pipes > 1) return true;
  if (size >= PROSE && line.colon < 0) return true;
  const below = lines[next + 1];
  if (below === undefined) return /[.!?"”]$/.test(text.slice(line.start, line.end)) && line.colon < 0;
  if (labelOfLine(text, line) !== null) return size >= PROSE || (below.wordy && labelOfLine(text, below) !== null);
  return /[.!?"”]$/.test(text.slice(line.start, line.end)) || (below.wordy && page.salutation < 0);
}

function groupHasProse(page: Page, from: number): boolean {
  for (let i = from; i < page.lines.length; i += 1) {
    const line = page.lines[i];
    if (line === undefined || !line.wordy) return false;
    if (line.end - line.start >= PROSE || /[.!?"”]$/.test(page.text.slice(line.start, line.end))) return true;
    if (markerOf(page.text, line, page.siblings) !== null) return true;
  }
  return false;
}

/** Whether a numbered line is a title ("3. Summary of problems") and no item of a list. */
export function isNumberedTitle(page: Page, at: number, marker: Marker): boolean {
  const { text, lines } = page;
  const line = lines[at];
  if (line === undefined || marker.by !== 'number' || marker.text >= line.end) return false;
  const title = { ...line, start: marker.text };
  if (!isTop(page, at) || !hasTitleShape(page, title) || /["“”]/.test(text.charAt(title.start))) return false;
  const next = lines[at + 1];
  if (next?.wordy === true) {
    if (next.indent > line.indent || goesOnSmall(text, line, next)) return false;
    return !hasSibling(page, at, marker);
  }
  const below = nextWordy(lines, at + 1);
  if (below === null) return false;
  const following = markerOf(text, below, page.siblings);
  return following === null || following.by !== 'number' || following.depth > marker.depth || isCapitals(text, title);
}

/** The next number of the sequence in the same group of lines: then it is a list. */
function hasSibling(page: Page, at: number, marker: Marker): boolean {
  const sign = nextSign(marker.sign);
  for (let i = at + 1; i < page.lines.length; i += 1) {
    const line = page.lines[i];
    if (line === undefined || !line.wordy) return false;
    if (page.text.startsWith(sign, line.start)) return true;
  }
  return false;
}

export function nextWordy(lines: readonly Line[], from: number): Line | null {
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i];
    if (line?.wordy === true) return line;
  }
  return null;
}

export function titleSpan(text: string, line: Line, from: number): Span {
  const span = withoutColon(text, withoutEmphasis(text, from, line.end));
  return isWordy(text, span.start, span.end) ? span : trimmed(text, from, line.end);
}
