import type { Span } from '../model/place.ts';
import type { Draft } from './draft.ts';
import {
  isCapitals,
  isNumberedTitle,
  isPageNumber,
  isPlainTitle,
  isTop,
  markedHeading,
  nextWordy,
  titleSpan,
} from './headings.ts';
import { labelled, labelOfLine, runInLabels } from './labels.ts';
import type { Line } from './lines.ts';
import { type Marker, markerOf } from './lists.ts';
import type { Page } from './page.ts';
import { entriesOf, labelBeforeBlank, segmentsOf } from './segments.ts';
import { withoutEmphasis } from './spans.ts';
import { tableAt } from './tables.ts';
import { goesOnSmall, isWrapped } from './wrapping.ts';

/** Reads the lines of a page into blocks, in one pass from top to bottom. */
export function blocksOf(page: Page): readonly Draft[] {
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
      at = readLine(page, at, line, drafts);
    }
  }
  return drafts;
}

/** Reads what begins on a line and returns the line after it. */
function readLine(page: Page, at: number, line: Line, drafts: Draft[]): number {
  const { text } = page;
  const marked = markedHeading(page, at);
  if (marked !== null) {
    drafts.push(marked);
    return at + marked.lines;
  }
  const marker = markerOf(text, line, page.siblings);
  if (marker !== null) return readMarked(page, at, line, marker, drafts);
  const capitals = capitalsHeading(page, at, line, drafts);
  if (capitals !== null) {
    drafts.push(capitals);
    return at + 1;
  }
  const alone = labelAlone(page, at, line);
  if (alone !== null) {
    drafts.push(alone);
    return at + 1;
  }
  if (isPlainTitle(page, at)) {
    drafts.push({ kind: 'heading', style: { by: 'line' }, ...titleSpan(text, line, line.start) });
    return at + 1;
  }
  const last = lastOfUnit(page, at);
  readUnit(page, at, last, line.start, drafts);
  return last + 1;
}

/** A line behind a bullet, box or number: a numbered title, a field in a list, or an item. */
function readMarked(page: Page, at: number, line: Line, marker: Marker, drafts: Draft[]): number {
  const { text } = page;
  if (marker.text >= line.end) return readBareNumber(page, at, drafts);
  const title = { ...line, start: marker.text };
  if (marker.by === 'number') {
    const alone = labelAlone(page, at, title);
    const capitals = isCapitals(text, title);
    if (capitals || isNumberedTitle(page, at, marker)) {
      const style = capitals
        ? ({ by: 'capitals', depth: marker.depth - 1 } as const)
        : ({ by: 'number', depth: marker.depth - 1 } as const);
      drafts.push({ kind: 'heading', style, ...titleSpan(text, line, marker.text) });
      return at + 1;
    }
    if (alone !== null) {
      drafts.push(alone);
      return at + 1;
    }
  }
  if (marker.by === 'box') {
    const entries = boxesOf(page, line);
    if (entries !== null) {
      for (const entry of entries) drafts.push(entry);
      return at + 1;
    }
  }
  const bold = text.startsWith('**', marker.text) ? labelled(text, marker.text, line.end, line.colon) : null;
  if (bold !== null && bold.value.start < bold.value.end) {
    const last = lastOfItem(page, at, marker);
    drafts.push({ kind: 'field', label: bold.label, start: bold.value.start, end: endOf(page, last) });
    return last + 1;
  }
  const last = lastOfItem(page, at, marker);
  drafts.push({ kind: 'item', ticked: marker.ticked, ...withoutEmphasis(text, marker.text, endOf(page, last)) });
  return last + 1;
}

function endOf(page: Page, at: number): number {
  return page.lines[at]?.end ?? page.text.length;
}

/** "1." on a line of its own numbers the line below it. */
function readBareNumber(page: Page, at: number, drafts: Draft[]): number {
  const next = page.lines[at + 1];
  if (next === undefined || !next.wordy) return at + 1;
  if (markerOf(page.text, next, page.siblings) !== null || labelOfLine(page.text, next) !== null) return at + 1;
  const last = lastOfUnit(page, at + 1);
  drafts.push({ kind: 'item', ticked: null, start: next.start, end: endOf(page, last) });
  return last + 1;
}

/** Several boxes on one line are several items: "[ ] GP     [ ] Police". */
function boxesOf(page: Page, line: Line): readonly Draft[] | null {
  const segments = segmentsOf(page.text, line.start, line.end);
  if (
    segments.length < 2 ||
    !segments.some((segment, i) => i > 0 && /^(?:\[|☐|☑|☒|_{2})/.test(page.text.slice(segment.start, segment.end)))
  )
    return null;
  return entriesOf(page.text, segments);
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
  return { kind: 'heading', style: { by: 'capitals', depth: 0 }, ...titleSpan(page.text, line, line.start) };
}

/** "Interventions:" over its text is a heading; "Diagnosis:" with nothing to answer it is an empty field. */
function labelAlone(page: Page, at: number, line: Line): Draft | null {
  const { text, lines } = page;
  if (line.colon < 0 || (line.gap >= 0 && line.gap > line.colon)) return null;
  const found = labelled(text, line.start, line.end, line.colon);
  if (found === null || found.value.start < found.value.end) return null;
  const empty: Draft = { kind: 'field', label: found.label, start: found.label.end, end: found.label.end };
  if (line.fill >= 0 || line.end > line.colon + 3) return empty;
  const next = lines[at + 1];
  if (next?.wordy === true) return answersLabel(page, at + 1, next) ? headed(found.label) : empty;
  if (next !== undefined && next.fill >= 0) return empty;
  return answeredBelow(page, at) ? headed(found.label) : empty;
}

function headed(span: Span): Draft {
  return { kind: 'heading', style: { by: 'label' }, start: span.start, end: span.end };
}

/** Whether the line right below a lone label belongs to it, and is no label or title of its own. */
function answersLabel(page: Page, at: number, line: Line): boolean {
  const { text } = page;
  if (markerOf(text, line, page.siblings) !== null) return true;
  if (markedHeading(page, at) !== null || isCapitals(text, line)) return false;
  const own = labelOfLine(text, line);
  if (own === null) return labelBeforeBlank(text, line.start, line.end) === null;
  return own.value.end > own.value.start && /\s\S+\s\S+\s/.test(text.slice(own.value.start, own.value.end));
}

function answeredBelow(page: Page, at: number): boolean {
  const { text, lines } = page;
  let below = at + 1;
  while (below < lines.length && lines[below]?.wordy === false) {
    if ((lines[below]?.fill ?? -1) >= 0) return false;
    below += 1;
  }
  const line = lines[below];
  if (line === undefined) return false;
  const marker = markerOf(text, line, page.siblings);
  if (marker !== null) return marker.by !== 'number' || !isNumberedTitle(page, below, marker);
  if (line.pipes > 1) return true;
  return labelOfLine(text, line) === null && answersLabel(page, below, line) && !isPlainTitle(page, below);
}

/** The last line of the paragraph that begins here, where it was wrapped. */
function lastOfUnit(page: Page, at: number): number {
  const { text, lines, width } = page;
  let end = at;
  while (continues(page, end + 1)) end += 1;
  if (end > at && isWrapped(text, lines, at, end, width)) return end;
  let last = at;
  for (let i = at; i < end; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || !goesOnSmall(text, line, next)) break;
    last = i + 1;
  }
  return last;
}

/** A line that may go on with the one above it: written, and no item, title, table or blank to fill in. */
function continues(page: Page, at: number): boolean {
  const line = page.lines[at];
  if (line === undefined || !line.wordy || line.fill >= 0 || line.pipes > 0) return false;
  return (
    markerOf(page.text, line, page.siblings) === null &&
    markedHeading(page, at) === null &&
    !isCapitals(page.text, line)
  );
}

/** An item goes on over wrapped lines, and over lines that are indented to its text. */
function lastOfItem(page: Page, at: number, marker: Marker): number {
  const { text, lines } = page;
  const line = lines[at];
  if (line === undefined) return at;
  const column = line.indent + marker.text - line.start;
  let last = lastOfUnit(page, at);
  for (;;) {
    const next = lines[last + 1];
    if (next === undefined || next.indent < Math.max(2, column - 1) || next.colon >= 0 || !continues(page, last + 1))
      return last;
    last = Math.max(last + 1, lastOfUnit(page, last + 1));
    if (!/\S/.test(text.charAt(next.start))) return last;
  }
}

/** A paragraph of one line or several: its entries, its fields, or running text. */
function readUnit(page: Page, at: number, last: number, start: number, drafts: Draft[]): void {
  const { text } = page;
  const end = endOf(page, last);
  const line = page.lines[at];
  if (line === undefined) return;
  const title = text.slice(start, Math.min(end, start + 20));
  if (end - start < 20 && isPageNumber(title)) {
    drafts.push({ kind: 'paragraph', start, end });
    return;
  }
  if (line.gap >= 0 || line.pipes > 0 || line.fill >= 0 || hasInnerLabels(text, line)) {
    const segments = segmentsOf(text, start, end);
    const entries = segments.length > 1 ? entriesOf(text, segments) : null;
    if (entries !== null) {
      for (const entry of titledEntries(page, at, line, entries)) drafts.push(entry);
      return;
    }
    const blank = labelBeforeBlank(text, start, end);
    if (blank !== null && last === at && line.colon < 0) {
      drafts.push({ kind: 'field', label: blank.label, start: blank.value.start, end: blank.value.end });
      return;
    }
  }
  readProse(page, at, last, start, end, drafts);
}

function hasInnerLabels(text: string, line: Line): boolean {
  return line.colon >= 0 && text.indexOf('**', line.colon) >= 0 && text.charCodeAt(line.start) === 42;
}

/** "WARD CARE PLAN     Ward: Larch": capitals at the head of a line of entries title them. */
function titledEntries(page: Page, at: number, line: Line, entries: readonly Draft[]): readonly Draft[] {
  const first = entries[0];
  if (first?.kind !== 'paragraph' || !isTop(page, at)) return entries;
  const title = page.text.slice(first.start, first.end);
  const upper = title.replace(/[^\p{Lu}]/gu, '').length;
  const lower = title.replace(/\([^)]*\)/g, '').replace(/[^\p{Ll}]/gu, '').length;
  if (
    !isCapitals(page.text, {
      ...line,
      start: first.start,
      end: first.end,
      upper,
      lower,
      words: title.split(/\s+/).length,
    })
  )
    return entries;
  return [
    { kind: 'heading', style: { by: 'capitals', depth: 0 }, start: first.start, end: first.end },
    ...entries.slice(1),
  ];
}

/** Running text, cut where labels stand in it: "Insight: partial. Strengths: as above." */
function readProse(page: Page, at: number, last: number, start: number, end: number, drafts: Draft[]): void {
  const { text, lines } = page;
  let hasColon = false;
  for (let i = at; i <= last; i += 1) hasColon ||= (lines[i]?.colon ?? -1) >= 0;
  if (!hasColon) {
    drafts.push({ kind: 'paragraph', ...withoutEmphasis(text, start, end) });
    return;
  }
  const own = labelled(text, start, end, lines[at]?.colon ?? -1);
  const from = own === null ? start : own.value.start;
  const inner = runInLabels(text, from, end);
  const stop = inner[0]?.label.start ?? end;
  if (own !== null) {
    const value = { start: own.value.start, end: stop === end ? own.value.end : trimEnd(text, own.value.start, stop) };
    drafts.push({ kind: 'field', label: own.label, ...value });
  } else if (stop > start) {
    drafts.push({ kind: 'paragraph', ...withoutEmphasis(text, start, stop) });
  }
  for (const { label, value } of inner) drafts.push({ kind: 'field', label, start: value.start, end: value.end });
}

function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text.charAt(to - 1))) to -= 1;
  return to;
}
