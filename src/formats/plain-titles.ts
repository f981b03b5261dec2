import type { Span } from '../model/place.ts';
import { isCapitals } from './capitals.ts';
import { labelOfLine, NUMBERED } from './labels.ts';
import type { Line } from './lines.ts';
import { type Marker, markerOf, nextSign } from './lists.ts';
import { isSalutation, isTop, MOST_CHARACTERS_OF_TITLE, MOST_WORDS_OF_TITLE, markerOn, type Page } from './page.ts';
import { isWordy, trimmed, withoutColon, withoutEmphasis } from './spans.ts';
import { isDelimiter } from './tables.ts';
import { goesOnSmall } from './wrapping.ts';

/** A line of this length or more, or one that ends in a full stop, is running text. */
const PROSE = 50;

/** Whether a plain line is the title of what follows it, by its shape and by its place. */
export function isPlainTitle(page: Page, at: number): boolean {
  const { text, lines } = page;
  const line = lines[at];
  if (line === undefined || !hasTitleShape(page, line)) return false;
  const next = lines[at + 1];
  const follows = next?.wordy === true;
  if (follows && (goesOnSmall(text, lines, at) || isDelimiter(text, next))) return false;
  const isQuestion = text.charCodeAt(line.end - 1) === 63;
  if (!isTop(page, at)) return follows && (isQuestion ? answersFollow(page, at) : opensList(page, at));
  if (!follows && at < page.salutation) return at === 0;
  if (!follows) return !(page.marked && !isQuestion) && headsNextGroup(page, at);
  if (page.marked && !isQuestion) return opensList(page, at);
  if (page.salutation >= 0 && at > 0) return groupHasProse(page, at + 1);
  return true;
}

function hasTitleShape(page: Page, line: Line): boolean {
  const { text } = page;
  const size = line.end - line.start;
  if (
    !line.wordy ||
    size > MOST_CHARACTERS_OF_TITLE + 10 ||
    line.words > MOST_WORDS_OF_TITLE + 1 ||
    line.pipes > 0 ||
    line.fill >= 0
  )
    return false;
  const title = text.slice(line.start, line.end);
  if (!/^[\p{Lu}\p{N}]/u.test(title) || !/[\p{L}\p{N})?"”’'!*]$/u.test(title)) return false;
  if (
    /[.!?]["”’)]?\s+\p{Lu}|[;]/u.test(
      title.replace(NUMBERED, '').replace(/^\w{1,2}\.\s|\b\p{Lu}\.|\b(?:\p{Lu}\p{Ll}{0,2})\.\s/gu, ''),
    )
  )
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
  const marker = markerOn(page, at + 1);
  const own = markerOn(page, at);
  if (marker === null || own !== null || /^(?:2|b|ii)[.)]/.test(marker.sign)) return false;
  // Right below other lines, a list that goes on ("3.") was opened further up.
  return isTop(page, at) || !/^(?:[3-9]|\d\d)[.)]/.test(marker.sign);
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
  if (markerOn(page, next) !== null || line.pipes > 1) return true;
  if (size >= PROSE && line.colon < 0) return true;
  const below = lines[next + 1];
  if (below === undefined) return /[.!?"”]$/.test(text.slice(line.start, line.end)) && line.colon < 0;
  if (labelOfLine(text, line) !== null) return size >= PROSE || below.wordy;
  return /[.!?"”]$/.test(text.slice(line.start, line.end)) || (below.wordy && page.salutation < 0);
}

function groupHasProse(page: Page, from: number): boolean {
  for (let i = from; i < page.lines.length; i += 1) {
    const line = page.lines[i];
    if (line === undefined || !line.wordy) return false;
    if (line.end - line.start >= PROSE || /[.!?"”]$/.test(page.text.slice(line.start, line.end))) return true;
    if (markerOn(page, i) !== null) return true;
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
    if (next.indent > line.indent || goesOnSmall(text, lines, at)) return false;
    return !hasSibling(page, at, marker);
  }
  if (next !== undefined && next.fill >= 0) return true;
  const below = nextWordy(lines, at + 1);
  if (below === null) return false;
  const following = markerOf(text, below, page.signs);
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
