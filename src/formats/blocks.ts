import { isCapitals } from './capitals.ts';
import { columnsAt } from './columns.ts';
import { type Draft, type Drafts, type HeadingStyle, heading } from './draft.ts';
import { readMarked } from './items.ts';
import type { Line } from './lines.ts';
import { loneLabel } from './lone-labels.ts';
import { markedHeading } from './marked-headings.ts';
import { isTop, markerOn, type Page } from './page.ts';
import { type Sheet, sheetOf } from './paragraphs.ts';
import { isPlainTitle, nextWordy, titleSpan } from './plain-titles.ts';
import { readParagraph } from './prose.ts';
import { labelBeforeStop } from './run-in-labels.ts';
import { tableAt } from './tables.ts';

const CAPITALS = { by: 'capitals', depth: 0 } as const;

/** Reads the lines of a page into blocks, in one pass from top to bottom. */
export function blocksOf(page: Page): Drafts {
  const sheet = sheetOf(page);
  const drafts: Draft[] = [];
  const firsts = new Set<number>();
  let tables = page.given.tableCount;
  let at = 0;
  let below = false;
  while (at < page.lines.length) {
    const line = page.lines[at];
    if (line === undefined) break;
    if (!line.wordy && line.pipes < 2) {
      below &&= line.start < line.end;
      at += 1;
      continue;
    }
    if (!below) firsts.add(drafts.length);
    below = true;
    const table = page.given.tables.get(at) ?? tableAt(page.text, page.lines, at, tables);
    if (table !== null) {
      for (const draft of table.drafts) drafts.push(draft);
      tables += 1;
      at = table.next;
      continue;
    }
    const columns = line.gap < 0 ? null : columnsAt(page.text, page.lines, at, tables);
    if (columns === null || (!columns.isTable && markerOn(page, at) !== null)) {
      at = readLine(sheet, at, line, drafts);
      continue;
    }
    for (const draft of columns.drafts) drafts.push(draft);
    if (columns.isTable) tables += 1;
    at = columns.next;
  }
  return { drafts, firsts };
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
    drafts.push(heading(titleSpan(text, line, line.start), styleOf(page, at, line)));
    return at + 1;
  }
  const stopped = titleBeforeStop(page, at, line);
  if (stopped !== null) {
    drafts.push(stopped);
    return at + 1;
  }
  const last = page.paragraphEnd(at);
  readParagraph(page, at, last, line.start, drafts);
  return last + 1;
}

/** A title inside a group of lines, above its list, stands below the title of the group. */
function styleOf(page: Page, at: number, line: Line): HeadingStyle {
  if (!isTop(page, at)) return { by: 'label' };
  return line.lower === 0 && line.upper > 1 ? CAPITALS : { by: 'line' };
}

/** "Who's doing what." on a line of its own, where the text sets its titles so. */
function titleBeforeStop(page: Page, at: number, line: Line): Draft | null {
  if (!page.titledByStops || !isTop(page, at) || page.lines[at + 1]?.wordy !== true) return null;
  const title = labelBeforeStop(page.text, line.start, line.end);
  return title === null || title.value.start < title.value.end ? null : heading(title.label, { by: 'label' });
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
    drafts.some((draft) => draft.kind !== 'heading') &&
    !/\d[:.]?$/.test(page.text.slice(line.start, colon + 1))
  )
    return null;
  return heading(titleSpan(page.text, line, line.start), CAPITALS);
}
