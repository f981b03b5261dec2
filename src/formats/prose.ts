import { isCapitals } from './capitals.ts';
import { type Draft, field, heading, paragraph } from './draft.ts';
import { labelled, runInLabels } from './labels.ts';
import type { Line } from './lines.ts';
import { isTop } from './page.ts';
import { endOf, type Sheet } from './paragraphs.ts';
import { isPageNumber } from './plain-titles.ts';
import { entriesOf, labelBeforeBlank, segmentsOf } from './segments.ts';
import { withoutEmphasis } from './spans.ts';

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
  if (line.gap >= 0 || line.pipes > 0 || line.fill >= 0 || hasInnerLabels(text, line)) {
    const segments = segmentsOf(text, start, end);
    const entries = segments.length > 1 ? entriesOf(text, segments) : null;
    if (entries !== null) {
      for (const entry of titledEntries(page, at, line, entries)) drafts.push(entry);
      return;
    }
    const blank = labelBeforeBlank(text, start, end);
    if (blank !== null && last === at && line.colon < 0) {
      drafts.push(field(blank.label, blank.value));
      return;
    }
  }
  readProse(page, at, last, start, end, drafts);
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
  const { text, lines } = page;
  let hasColon = false;
  for (let i = at; i <= last; i += 1) hasColon ||= (lines[i]?.colon ?? -1) >= 0;
  if (!hasColon) {
    drafts.push(paragraph(withoutEmphasis(text, start, end)));
    return;
  }
  const own = labelled(text, start, end, lines[at]?.colon ?? -1);
  const from = own === null ? start : own.value.start;
  const inner = runInLabels(text, from, end);
  const stop = inner[0]?.label.start ?? end;
  if (own !== null) {
    const value = { start: own.value.start, end: stop === end ? own.value.end : trimEnd(text, own.value.start, stop) };
    drafts.push(field(own.label, value));
  } else if (stop > start) {
    drafts.push(paragraph(withoutEmphasis(text, start, stop)));
  }
  for (const { label, value } of inner) drafts.push(field(label, value));
}

function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text.charAt(to - 1))) to -= 1;
  return to;
}
