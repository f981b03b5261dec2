import type { Span } from '../model/place.ts';
import { isCapitals } from './capitals.ts';
import type { Draft } from './draft.ts';
import { labelled, labelOfLine } from './labels.ts';
import type { Line } from './lines.ts';
import { markedHeading } from './marked-headings.ts';
import { markerOn, type Page } from './page.ts';
import { isNumberedTitle, isPlainTitle } from './plain-titles.ts';
import { labelBeforeBlank } from './segments.ts';

/** "Interventions:" over its text is a heading; "Diagnosis:" with nothing to answer it is an empty field. */
export function loneLabel(page: Page, at: number, line: Line): Draft | null {
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
  const marker = markerOn(page, at);
  if (marker !== null) return marker.by !== 'number' || markerOn(page, at - 1) === null;
  if (/\?(?:\s|$)/.test(text.slice(line.start, line.end))) return false;
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
  const marker = markerOn(page, below);
  if (marker !== null) return marker.by !== 'number' || !isNumberedTitle(page, below, marker);
  if (line.pipes > 1) return true;
  return labelOfLine(text, line) === null && answersLabel(page, below, line) && !isPlainTitle(page, below);
}
