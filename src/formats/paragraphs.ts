import { isCapitals } from './capitals.ts';
import { markedHeading } from './marked-headings.ts';
import type { Page } from './page.ts';
import { markerOn } from './page.ts';
import { type ParagraphEnd, paragraphEnds } from './wrapping.ts';

/** A page whose wrapped lines are found. */
export interface Sheet extends Page {
  readonly paragraphEnd: ParagraphEnd;
}

export function sheetOf(page: Page): Sheet {
  return { ...page, paragraphEnd: paragraphEnds(page.text, page.lines, page.width, (at) => continues(page, at)) };
}

/** A line that may go on with the one above it: written, and no item, title, table or blank to fill in. */
export function continues(page: Page, at: number): boolean {
  const line = page.lines[at];
  if (line === undefined || !line.wordy || line.fill >= 0 || line.pipes > 0) return false;
  return markerOn(page, at) === null && markedHeading(page, at) === null && !isCapitals(page.text, line);
}

/** Where a line ends. */
export function endOf(page: Page, at: number): number {
  return page.lines[at]?.end ?? page.text.length;
}
