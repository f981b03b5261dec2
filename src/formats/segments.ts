import type { Span } from '../model/place.ts';
import { type Draft, field, item, paragraph } from './draft.ts';
import { answer, boldLabel, type Labelled, labelled } from './labels.ts';
import { boxAt } from './lists.ts';
import { isWordy, trimmed, withoutEmphasis, wordsIn } from './spans.ts';

const GAP = /[ \u00a0]{2,}|\s*\t\s*|\s+\|\s+|(?<=\S) (?=\*\*[^*\n]{1,60}:\*\*|[☐☑☒]|\[[ xX]\] \S)/g;

/** Several entries on one line: "Name: Isla   Age: 19", "**Name:** Isla | **Age:** 19", "Name ____  Ward ____", "[ ] yes  [ ] no". */
export function segmentsOf(text: string, start: number, end: number, labels: readonly number[] = []): readonly Span[] {
  const cuts: { readonly to: number; readonly next: number }[] = labels.map((at) => ({ to: at, next: at }));
  for (const gap of text.slice(start, end).matchAll(GAP)) {
    const to = start + gap.index;
    const next = to + gap[0].length;
    if (isBorder(text, to, next)) cuts.push({ to, next });
  }
  if (labels.length > 0) cuts.sort((a, b) => a.to - b.to);
  const spans: Span[] = [];
  let from = start;
  for (const { to, next } of cuts) {
    if (to > from) {
      spans.push({ start: from, end: to });
      from = next;
    }
  }
  spans.push({ start: from, end });
  return spans;
}

/** Two blanks after a full stop are an old typist's habit; two blanks before a small letter are a slip or justified text. */
function isBorder(text: string, to: number, next: number): boolean {
  if (/[[(]/.test(text.charAt(to - 1))) return false;
  if (next - to !== 2 || /[\t|]/.test(text.slice(to, next))) return true;
  return (
    boxAt(text, next, next + 8) !== null ||
    /^\p{Lu}[^.!?:]{0,60}(?::|_{3}|\.{4})/u.test(text.slice(next, next + 66)) ||
    (!/[.!?]/.test(text.charAt(to - 1)) && /[\p{Lu}\p{N}[(☐☑☒_.*£$]/u.test(text.charAt(next))) ||
    /[_…]|\.{3}/.test(text.slice(Math.max(0, to - 3), to))
  );
}

interface Entry extends Span {
  readonly labelled: Labelled | null;
  readonly box: { readonly text: number; readonly ticked: boolean | null } | null;
}

/** The entries of a line as blocks, or null where the line is running text after all. */
export function entriesOf(text: string, segments: readonly Span[]): readonly Draft[] | null {
  const entries = segments.map(
    (segment): Entry => ({
      start: segment.start,
      end: segment.end,
      labelled: entryLabel(text, segment),
      box: boxAt(text, segment.start, segment.end),
    }),
  );
  const first = entries[0];
  const second = entries[1];
  if (first === undefined || second === undefined) return null;
  const marked = entries.some((entry) => entry.labelled !== null || entry.box !== null);
  if (!marked && segments.length === 2 && isDayAndEntry(text, first, second)) {
    return [field(trimmed(text, first.start, first.end), trimmed(text, second.start, second.end))];
  }
  if (!marked && narrowGaps(segments)) return null;
  return blocksOf(text, entries);
}

function entryLabel(text: string, segment: Span): Labelled | null {
  const start = boxAt(text, segment.start, segment.end)?.text ?? segment.start;
  const colon = colonIn(text, segment);
  const byColon = colon < 0 ? null : labelled(text, start, segment.end, colon);
  return byColon ?? labelBeforeBlank(text, start, segment.end) ?? boldLabel(text, start, segment.end, null);
}

function colonIn(text: string, segment: Span): number {
  for (let i = segment.start; i < segment.end; i += 1) {
    if (text.charCodeAt(i) === 58 && (i + 1 >= segment.end || /[\s*_.…[]/.test(text.charAt(i + 1)))) return i;
  }
  return -1;
}

/** "Ward ............" and "My name is ______": words and then only something to fill in. */
export function labelBeforeBlank(text: string, start: number, end: number): Labelled | null {
  if (end - start > 400 || !/__|\.\.\.\.|…/.test(text.slice(start, end))) return null;
  const found = /^(.*?[^\s_.…:](?:\.(?=\s))?)[\s:]*["“]?(?:_{2,}|\.{4,}|…+|£ ?_{2,})[\s_.…"”/]*$/u.exec(
    text.slice(start, end),
  );
  const words = found?.[1];
  if (words === undefined || /_{2,}|\.{4,}|…|[.!?]\s+\p{Lu}/u.test(words) || !isWordy(words, 0, words.length))
    return null;
  const label = withoutEmphasis(text, start, start + words.length);
  return { label, value: { start: label.end, end: label.end } };
}

/** "Day 1  R. Nunn to visit", "12.02  Slept three hours": a short heading of the line and a sentence. */
function isDayAndEntry(text: string, first: Span, second: Span): boolean {
  return (
    wordsIn(text, first.start, first.end) <= 2 &&
    wordsIn(text, second.start, second.end) >= 3 &&
    !/[,;]/.test(text.charAt(first.end - 1))
  );
}

function narrowGaps(segments: readonly Span[]): boolean {
  return segments.every((segment, i) => segment.start - (segments[i - 1]?.end ?? segment.start) <= 2);
}

function blocksOf(text: string, entries: readonly Entry[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i];
    if (entry === undefined) break;
    if (entry.labelled !== null) {
      const value = valueWith(text, entries, i);
      drafts.push(field(entry.labelled.label, value));
      i += value.taken;
    } else if (entry.box !== null) {
      drafts.push(item(trimmed(text, entry.box.text, entry.end), entry.box.ticked));
    } else if (isWordy(text, entry.start, entry.end)) {
      drafts.push(paragraph(trimmed(text, entry.start, entry.end)));
    }
  }
  return drafts;
}

/** A label with nothing behind it takes the next entry, or all the boxes that follow: "Type (tick):  [ ] new   [ ] known". */
function valueWith(text: string, entries: readonly Entry[], at: number): Span & { readonly taken: number } {
  const own = entries[at]?.labelled;
  if (own === null || own === undefined) return { start: 0, end: 0, taken: 0 };
  const hasBlank = own.label.end < (entries[at]?.end ?? 0) - 2;
  if (own.value.start !== own.value.end || hasBlank) return { ...own.value, taken: 0 };
  let last = at;
  while (entries[last + 1]?.labelled === null && (entries[last + 1]?.box !== null || last === at)) {
    last += 1;
    if (entries[last]?.box === null) break;
  }
  const from = entries[at + 1];
  const to = entries[last];
  if (last === at || from === undefined || to === undefined) return { ...own.value, taken: 0 };
  return { ...answer(text, from.start, to.end), taken: last - at };
}
