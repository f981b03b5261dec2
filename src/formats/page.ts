import type { Span } from '../model/place.ts';
import type { Draft, HeadingStyle } from './draft.ts';
import { type Line, linesOf } from './lines.ts';
import { boxAt, type Marker, markerOf, type Signs, signsIn } from './lists.ts';
import { titlesBeforeStops } from './run-in-labels.ts';
import { wrapWidth } from './wrapping.ts';

/** A text cut into lines, with what only the whole of it tells. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Width to which it is wrapped, or 0. */
  readonly width: number;
  readonly signs: Signs;
  /** The line "Dear …" of a letter, or -1: what stands above it is a letterhead. */
  readonly salutation: number;
  /** Holds headings marked as such (`#`, underlined, bold), so that a short plain line is none. */
  readonly marked: boolean;
  /** Titles its paragraphs by words before a full stop: "Aims. To avoid admission." */
  readonly titledByStops: boolean;
  /** What the source itself says of its lines, where it is more than text. */
  readonly given: Given;
  /** Markers of the lines that were asked for so far. */
  readonly markers: (Marker | null | undefined)[];
}

/** A title is short; "What I am good at and what I have going for me" is about the longest that people write. */
export const MOST_CHARACTERS_OF_TITLE = 90;
export const MOST_WORDS_OF_TITLE = 13;
/** A letterhead is not longer than this. */
const LETTERHEAD_LINES = 40;
/** So many marked headings make a habit. */
const HABIT = 3;

/** What a source with structure of its own (Word, HTML) says of the lines of its text, by the number of the line. */
export interface Given {
  readonly headings: ReadonlyMap<number, HeadingStyle>;
  /** Items of lists; `only` is the one item of a numbered list, which may be the number of a title. */
  readonly items: ReadonlyMap<number, { readonly only: boolean }>;
  readonly tables: ReadonlyMap<number, TableRead>;
  readonly tableCount: number;
  /** The bold words of lines that are not bold as a whole. */
  readonly boldRuns: ReadonlyMap<number, readonly Span[]>;
}

/** A run of lines that form a table, and the first line behind it. */
export interface TableRead {
  readonly drafts: readonly Draft[];
  readonly next: number;
}

const NOTHING_GIVEN: Given = {
  headings: new Map(),
  items: new Map(),
  tables: new Map(),
  tableCount: 0,
  boldRuns: new Map(),
};

export function pageOf(text: string, given: Given = NOTHING_GIVEN): Page {
  const lines = linesOf(text);
  const signs = signsIn(text, lines);
  const markers: (Marker | null | undefined)[] = [];
  for (const [at, { only }] of given.items) {
    const line = lines[at];
    if (line === undefined) continue;
    const box = boxAt(text, line.start, line.end);
    // Some programs write an item's bullet or number among its words.
    const typed = box === null ? markerOf(text, line, signs) : null;
    const start = typed === null || typed.text >= line.end ? line.start : typed.text;
    markers[at] = box ?? { text: start, ticked: null, by: only ? 'number' : 'bullet', depth: 1, sign: '' };
  }
  const page = {
    text,
    lines,
    width: wrapWidth(lines),
    signs,
    salutation: lines.slice(0, LETTERHEAD_LINES).findIndex((line) => isSalutation(text, line)),
    marked: countMarked(text, lines) + given.headings.size >= HABIT,
    titledByStops: false,
    given,
    markers,
  };
  const titledByStops = titlesBeforeStops(text, lines, (at) => markerOn(page, at)?.text ?? lines[at]?.start ?? 0);
  return { ...page, titledByStops };
}

/** Layout of a letter, not knowledge about care: the line from which the letter runs. */
export function isSalutation(text: string, line: Line): boolean {
  return (
    text.charCodeAt(line.start) === 68 && line.words < 12 && /^Dear\s/.test(text.slice(line.start, line.start + 6))
  );
}

function countMarked(text: string, lines: readonly Line[]): number {
  let count = 0;
  for (const line of lines) {
    const code = text.charCodeAt(line.start);
    if (code === 35 && /^#{1,6}\s/.test(text.slice(line.start, line.start + 8))) count += 1;
    else if (code === 42 && isBoldLine(text, line)) count += 1;
  }
  return count;
}

/** A line that is bold from end to end: `**Strengths**`, `__Strengths__`. */
export function isBoldLine(text: string, line: Line): boolean {
  const size = line.end - line.start;
  if (size < 5 || size > 124 || !line.wordy) return false;
  const code = text.charCodeAt(line.start);
  if (code !== 42 && code !== 95) return false;
  return (
    /^(\*\*\*?|__)(?=[^\s*_])[^*]*[^\s*_](?:\1:?|:\1)$/.test(text.slice(line.start, line.end)) &&
    !/_{3,}/.test(text.slice(line.start, line.end))
  );
}

/** Whether the line begins a group: nothing, or nothing written, above it. */
export function isTop(page: Page, at: number): boolean {
  const before = page.lines[at - 1];
  return before === undefined || !before.wordy;
}

/** The list marker that a line begins with, looked for once. */
export function markerOn(page: Page, at: number): Marker | null {
  const known = page.markers[at];
  if (known !== undefined) return known;
  const line = page.lines[at];
  const marker = line === undefined ? null : markerOf(page.text, line, page.signs);
  page.markers[at] = marker;
  return marker;
}
