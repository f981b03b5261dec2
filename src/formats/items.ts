import { isCapitals } from './capitals.ts';
import { type Draft, field, heading, item } from './draft.ts';
import { labelled, labelOfLine } from './labels.ts';
import type { Line } from './lines.ts';
import type { Marker } from './lists.ts';
import { loneLabel } from './lone-labels.ts';
import { isTop, markerOn } from './page.ts';
import { continues, endOf, type Sheet } from './paragraphs.ts';
import { isNumberedTitle, titleSpan } from './plain-titles.ts';
import { readParagraph } from './prose.ts';
import { labelBeforeStop } from './run-in-labels.ts';
import { entriesOf, segmentsOf } from './segments.ts';
import { withoutEmphasis } from './spans.ts';

/** A line behind a bullet, box or number: a numbered title, a field in a list, or an item. */
export function readMarked(page: Sheet, at: number, line: Line, marker: Marker, drafts: Draft[]): number {
  const { text } = page;
  if (marker.text >= line.end) return readBareNumber(page, at, drafts);
  const titled = { ...line, start: marker.text };
  if (marker.by === 'number') {
    const alone = loneLabel(page, at, titled);
    const capitals = isCapitals(text, titled);
    if (capitals || isNumberedTitle(page, at, marker)) {
      const style = capitals
        ? ({ by: 'capitals', depth: marker.depth - 1 } as const)
        : ({ by: 'number', depth: marker.depth - 1 } as const);
      drafts.push(heading(titleSpan(text, line, marker.text), style));
      return at + 1;
    }
    if (alone !== null) {
      drafts.push(alone);
      return at + 1;
    }
  }
  if (page.signs.isAnswer(marker.sign)) {
    const last = page.paragraphEnd(at);
    readParagraph(page, at, last, marker.text, drafts);
    return last + 1;
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
    drafts.push(field(bold.label, { start: bold.value.start, end: endOf(page, last) }));
    return last + 1;
  }
  // A numbered form: "III. Client strengths: speaks two languages".
  const numbered = marker.by === 'number' ? labelled(text, marker.text, line.end, line.colon) : null;
  if (numbered !== null && numbered.value.start < numbered.value.end) {
    const last = lastOfItem(page, at, marker);
    drafts.push(field(numbered.label, { start: numbered.value.start, end: endOf(page, last) }));
    return last + 1;
  }
  const last = lastOfItem(page, at, marker);
  const title = page.titledByStops && isTop(page, at) ? labelBeforeStop(text, marker.text, endOf(page, last)) : null;
  if (title !== null && title.value.start < title.value.end) {
    drafts.push(field(title.label, title.value));
    return last + 1;
  }
  drafts.push(item(withoutEmphasis(text, marker.text, endOf(page, last)), marker.ticked));
  return last + 1;
}

/** "1." on a line of its own numbers the line below it. */
function readBareNumber(page: Sheet, at: number, drafts: Draft[]): number {
  const next = page.lines[at + 1];
  if (next === undefined || !next.wordy) return at + 1;
  if (markerOn(page, at + 1) !== null || labelOfLine(page.text, next) !== null) return at + 1;
  const last = page.paragraphEnd(at + 1);
  drafts.push(item({ start: next.start, end: endOf(page, last) }, null));
  return last + 1;
}

/** Several boxes on one line are several items: "[ ] GP     [ ] Police". */
function boxesOf(page: Sheet, line: Line): readonly Draft[] | null {
  const segments = segmentsOf(page.text, line.start, line.end);
  if (
    segments.length < 2 ||
    !segments.some((segment, i) => i > 0 && /^(?:\[|☐|☑|☒|_{2})/.test(page.text.slice(segment.start, segment.end)))
  )
    return null;
  return entriesOf(page.text, segments);
}

/** An item goes on over wrapped lines, and over lines that are indented to its text. */
function lastOfItem(page: Sheet, at: number, marker: Marker): number {
  const { text, lines } = page;
  const line = lines[at];
  if (line === undefined) return at;
  const column = line.indent + marker.text - line.start;
  let last = page.paragraphEnd(at);
  for (;;) {
    const next = lines[last + 1];
    if (next === undefined || next.indent < Math.max(2, column - 1) || next.colon >= 0 || !continues(page, last + 1))
      return last;
    last = Math.max(last + 1, page.paragraphEnd(last + 1));
    if (!/\S/.test(text.charAt(next.start))) return last;
  }
}
