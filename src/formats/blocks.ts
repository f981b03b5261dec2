import { isCapitals } from './capitals.ts';
import { type Draft, heading } from './draft.ts';
import { readMarked } from './items.ts';
import type { Line } from './lines.ts';
import { loneLabel } from './lone-labels.ts';
import { markedHeading } from './marked-headings.ts';
import { isTop, markerOn, type Page } from './page.ts';
import { type Sheet, sheetOf } from './paragraphs.ts';
import { isPlainTitle, nextWordy, titleSpan } from './plain-titles.ts';
import { readParagraph } from './prose.ts';
import { tableAt } from './tables.ts';

/** Reads the lines of a page into blocks, in one pass from top to bottom. */
export function blocksOf(page: Page): readonly Draft[] {
  const sheet = sheetOf(page);
  const drafts: Draft[] = [];
  let tables = 0;
  let at = 0;
  while (at < page.lines.length) {
    const line = page.lines[at];
    if (line === undefined) break;
    if (!line.wordy && line.pipes < 2) {
      at += 1;
      continue;
    }
    const table = tableAt(page.text, page.lines, at, tables);
    if (table !== null) {
      for (const cell of table.cells) drafts.push(cell);
      tables += 1;
      at = table.next;
    } else {
      at = readLine(sheet, at, line, drafts);
    }
  }
  return drafts;
}

/** Reads what begins on a line and returns the line after it. */
function readLine(page: Sheet, at: number, line: Line, drafts: Draft[]): number {
  const { text } = page;
  const marked = markedHeading(page, at);
  if (marked !== null) {
    drafts.push(marked.draft);
    return at + marked.lines;
  }
  const marker = markerOn(page, at);
  if (marker !== null) return readMarked(page, at, line, marker, drafts);
  const capitals = capitalsHeading(page, at, line, drafts);
  if (capitals !== null) {
    drafts.push(capitals);
    return at + 1;
  }
  const alone = loneLabel(page, at, line);
  if (alone !== null) {
    drafts.push(alone);
    return at + 1;
  }
  if (isPlainTitle(page, at)) {
    drafts.push(heading(titleSpan(text, line, line.start), { by: 'line' }));
    return at + 1;
  }
  const last = page.paragraphEnd(at);
  readParagraph(page, at, last, line.start, drafts);
  return last + 1;
}

/** A line in CAPITALS titles what follows; one right below another title, with nothing behind it, answers it ("NIL", "TBC"). */
function capitalsHeading(page: Page, at: number, line: Line, drafts: readonly Draft[]): Draft | null {
  if (!isCapitals(page.text, line)) return null;
  const next = page.lines[at + 1];
  const above = drafts.at(-1)?.kind === 'heading';
  const isShort = line.words === 1 && line.upper < 5;
  if (!isTop(page, at) && above && next?.wordy !== true && drafts.length > 1 && line.words < 4) return null;
  if (isShort && above && nextWordy(page.lines, at + 1) === null) return null;
  const colon = line.colon;
  if (
    colon >= 0 &&
    colon < line.end - 1 &&
    drafts.length > 0 &&
    !/\d[:.]?$/.test(page.text.slice(line.start, colon + 1))
  )
    return null;
  return heading(titleSpan(page.text, line, line.start), { by: 'capitals', depth: 0 });
}
