import type { Span } from '../model/place.ts';
import { type Draft, heading } from './draft.ts';
import { labelOfLine } from './labels.ts';
import type { Line } from './lines.ts';
import { markerOf } from './lists.ts';
import { isBoldLine, MOST_CHARACTERS_OF_TITLE, MOST_WORDS_OF_TITLE, type Page } from './page.ts';
import { isWordy, withoutColon, withoutEmphasis } from './spans.ts';

/** A bold line of more words that ends in a full stop is no title. */
const MOST_WORDS_OF_SENTENCE = 6;

const HASH = 35;
const STAR = 42;
const UNDERSCORE = 95;

/** A heading and the number of lines that it takes. */
export interface MarkedHeading {
  readonly draft: Draft;
  readonly lines: number;
}

/** The heading that a line is by its marks alone, wherever it stands: `# …`, underlined, bold. */
export function markedHeading(page: Page, at: number): MarkedHeading | null {
  const { text, lines } = page;
  const line = lines[at];
  if (line === undefined || !line.wordy) return null;
  const given = page.given.headings.get(at);
  if (given !== undefined && (given.by === 'mark' || isShortTitle(text, line))) {
    return { draft: heading(unnumbered(page, line, withoutColon(text, line)), given), lines: 1 };
  }
  const code = text.charCodeAt(line.start);
  if (code === HASH) {
    const marked = hashed(page, line);
    if (marked !== null) return marked;
  }
  const level = underline(text, lines, at);
  if (level !== null) {
    const title = unnumbered(page, line, withoutEmphasis(text, line.start, line.end));
    return { draft: heading(title, { by: 'mark', level }), lines: 2 };
  }
  if ((code !== STAR && code !== UNDERSCORE) || !isBoldLine(text, line)) return null;
  if (!isShortTitle(text, line)) return null;
  const title = unnumbered(page, line, withoutColon(text, withoutEmphasis(text, line.start, line.end)));
  return { draft: heading(title, { by: 'line' }), lines: 1 };
}

/** Bold words are a title unless they answer a label of their own, or are a sentence that was to be stressed. */
function isShortTitle(text: string, line: Line): boolean {
  if (line.fill >= 0 || line.words > MOST_WORDS_OF_TITLE + 3) return false;
  if (line.words > MOST_WORDS_OF_SENTENCE && text.charAt(line.end - 1) === '.') return false;
  const inner = labelOfLine(text, line);
  return inner === null || !isWordy(text, inner.value.start, inner.value.end);
}

function hashed(page: Page, line: Line): MarkedHeading | null {
  const { text } = page;
  const hashes = /^(#{1,6})\s+/.exec(text.slice(line.start, line.start + 12));
  if (hashes?.[1] === undefined) return null;
  let end = line.end;
  while (end > line.start && text.charCodeAt(end - 1) === HASH) end -= 1;
  const title = unnumbered(page, line, withoutEmphasis(text, line.start + hashes[0].length, end));
  return { draft: heading(title, { by: 'mark', level: hashes[1].length }), lines: 1 };
}

/** `===` or `---` right below a line that stands alone. */
function underline(text: string, lines: readonly Line[], at: number): number | null {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || next.wordy || next.end - next.start < 3 || next.indent > 3)
    return null;
  if (line.end - line.start > MOST_CHARACTERS_OF_TITLE || (lines[at - 1]?.wordy ?? false) || line.pipes > 0)
    return null;
  const code = text.charCodeAt(next.start);
  if (code !== 61 && code !== 45) return null;
  for (let i = next.start; i < next.end; i += 1) if (text.charCodeAt(i) !== code) return null;
  return code === 61 ? 1 : 2;
}

/** Leaves a number out of a title: "3. Summary of problems" is titled "Summary of problems". */
function unnumbered(page: Page, line: Line, title: Span): Span {
  const marker = markerOf(page.text, { ...line, start: title.start }, page.signs);
  return marker?.by === 'number' && marker.text < title.end ? { start: marker.text, end: title.end } : title;
}
