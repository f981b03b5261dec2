import { isCapitals } from './capitals.ts';
import { type Draft, field, heading, paragraph } from './draft.ts';
import { boldLabel, type Labelled, labelled } from './labels.ts';
import type { Line } from './lines.ts';
import { isTop } from './page.ts';
import { endOf, type Sheet } from './paragraphs.ts';
import { isPageNumber } from './plain-titles.ts';
import { labelBeforeStop, runInLabels } from './run-in-labels.ts';
import { entriesOf, labelBeforeBlank, segmentsOf } from './segments.ts';
import { trimmed, withoutEmphasis } from './spans.ts';

/** A paragraph of one line or several: its entries, its fields, or running text. */
export function readParagraph(page: Sheet, at: number, last: number, start: number, drafts: Draft[]): void {
  const { text } = page;
  const end = endOf(page, last);
  const line = page.lines[at];
  if (line === undefined) return;
  const title = text.slice(start, Math.min(end, start + 20));
  if (end - start < 20 && isPageNumber(title)) {
    drafts.push(paragraph({ start, end }));
    return;
  }
  const boldLabels = boldLabelsIn(page, at, start);
  if (line.gap >= 0 || line.pipes > 0 || line.fill >= 0 || boldLabels.length > 0 || hasInnerLabels(text, line)) {
    const segments = segmentsOf(text, start, end, boldLabels);
    const entries = segments.length > 1 ? entriesOf(text, segments) : null;
    if (entries !== null) {
      for (const entry of titledEntries(page, at, line, entries)) drafts.push(entry);
      return;
    }
    const blank =
      last === at && labelled(text, start, end, line.colon) === null ? labelBeforeBlank(text, start, end) : null;
    if (blank !== null) {
      drafts.push(field(blank.label, blank.value));
      return;
    }
  }
  readProse(page, at, last, start, end, drafts);
}

/** Where bold labels begin inside a line: "**Name:** Isla **Born:** 2001". */
function boldLabelsIn(page: Sheet, at: number, start: number): readonly number[] {
  const runs = page.given.boldRuns.get(at) ?? [];
  return runs
    .filter((run) => run.start > start && (page.text.charAt(run.end - 1) === ':' || page.text.charAt(run.end) === ':'))
    .map((run) => run.start);
}

/** Where the bold words end that a line begins with, or null. */
function boldStart(page: Sheet, at: number, start: number): number | null {
  const first = page.given.boldRuns.get(at)?.[0];
  return first !== undefined && first.start <= start ? first.end : null;
}

function hasInnerLabels(text: string, line: Line): boolean {
  return text.charCodeAt(line.start) === 42 && line.colon >= 0 && text.slice(line.colon, line.end).includes('**');
}

/** "WARD CARE PLAN     Ward: Larch": capitals at the head of a line of entries title them. */
function titledEntries(page: Sheet, at: number, line: Line, entries: readonly Draft[]): readonly Draft[] {
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
  return [heading(first, { by: 'capitals', depth: 0 }), ...entries.slice(1)];
}

/** Running text, cut where labels stand in it: "Insight: partial. Strengths: as above." */
function readProse(page: Sheet, at: number, last: number, start: number, end: number, drafts: Draft[]): void {
  const { text } = page;
  const own = titleOf(page, at, start, end);
  const from = own === null ? start : own.value.start;
  const inner = holdsColon(page, at, last) ? runInLabels(text, from, end) : [];
  const stop = inner[0]?.label.start ?? end;
  if (own !== null) {
    const value = {
      start: own.value.start,
      end: stop === end ? own.value.end : trimmed(text, own.value.start, stop).end,
    };
    drafts.push(field(own.label, value));
  } else if (stop > start) {
    drafts.push(paragraph(withoutEmphasis(text, start, stop)));
  }
  for (const { label, value } of inner) drafts.push(field(label, value));
}

/** The label that a paragraph begins with: before a colon, in bold letters, or before a full stop where the text sets its titles so. */
function titleOf(page: Sheet, at: number, start: number, end: number): Labelled | null {
  const { text } = page;
  const byColon = labelled(text, start, end, page.lines[at]?.colon ?? -1);
  if (byColon !== null) return byColon;
  const bold = boldLabel(text, start, end, boldStart(page, at, start));
  if (bold !== null) return bold;
  return page.titledByStops && isTop(page, at) ? labelBeforeStop(text, start, end) : null;
}

function holdsColon(page: Sheet, at: number, last: number): boolean {
  for (let i = at; i <= last; i += 1) if ((page.lines[i]?.colon ?? -1) >= 0) return true;
  return false;
}
