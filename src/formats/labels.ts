import type { Span } from '../model/place.ts';
import type { Line } from './lines.ts';
import { isBlankCode } from './lines.ts';
import { isWordy, trimmed, withoutEmphasis, wordsIn } from './spans.ts';

/** A label and the value that follows it on its line. */
export interface Labelled {
  readonly label: Span;
  readonly value: Span;
}

/** Labels of a form are short; what is longer before a colon is a clause of a sentence. */
const MOST_WORDS = 9;
const MOST_CHARACTERS = 64;
/** A prompt with nothing behind its colon may be longer. */
const MOST_WORDS_OF_PROMPT = 18;
const MOST_CHARACTERS_OF_PROMPT = 130;
/** Inside running text only very short ones are taken for labels. */
const MOST_WORDS_RUN_IN = 4;
const MOST_CHARACTERS_RUN_IN = 40;

const STAR = 42;
const UNDERSCORE = 95;

/** The closed class of English subject pronouns: "She said: …" is a sentence, no label. */
const SUBJECT = /^(?:I|You|He|She|They|We|It|There|This|That|These|Those)(?:['’](?:m|s|d|re|ve|ll))?\s/;

/** `Label: value`, `**Label:** value` or `Label:` alone, between two offsets; `colon` is the first that may end the label. */
export function labelled(text: string, start: number, end: number, colon: number): Labelled | null {
  if (colon < start || colon >= end || colon - start > MOST_CHARACTERS_OF_PROMPT + 8) return null;
  const value = valueBehind(text, colon + 1, end);
  const label = wordsBefore(text, start, colon);
  return isLabel(text, label, value.start === value.end) ? { label, value } : null;
}

/** The words before the colon without the emphasis around them, wherever it closes: `**Name**:`, `**Name:** Isla`, `**Name: Isla**`. */
function wordsBefore(text: string, start: number, colon: number): Span {
  let { start: from, end: to } = trimmed(text, start, colon);
  while (from < to && isEmphasis(text, from)) from += 1;
  while (to > from && isEmphasis(text, to - 1)) to -= 1;
  return trimmed(text, from, to);
}

function valueBehind(text: string, from: number, end: number): Span {
  let at = from;
  let to = end;
  while (at < to && text.charCodeAt(at) === STAR) at += 1;
  if (at === from && text.endsWith('**', to) && !text.slice(at, to - 2).includes('**')) to -= 2;
  const value = answer(text, at, to);
  return value.start === value.end ? value : withoutEmphasis(text, value.start, value.end);
}

function isEmphasis(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === STAR || code === UNDERSCORE;
}

/** What was written into a place: without a line of dots or underscores to fill in, an empty box or empty quotation marks. */
export function answer(text: string, from: number, end: number): Span {
  const value = trimmed(text, from, end);
  if (value.start === value.end || isWordy(text, value.start, value.end)) return value;
  const only = text.slice(value.start, Math.min(value.end, value.start + 400));
  return /^(?:[_.…\s"“”'‘’/]{2,}|(?:\[[\s_.]*\]\s*)+|\(\s*\)|[☐□_])$/u.test(only)
    ? { start: value.start, end: value.start }
    : value;
}

function isLabel(text: string, span: Span, alone: boolean): boolean {
  const size = span.end - span.start;
  if (size < 1 || size > (alone ? MOST_CHARACTERS_OF_PROMPT : MOST_CHARACTERS * 2)) return false;
  const label = text.slice(span.start, span.end);
  if (!/^[\p{Lu}\p{N}([{*_☐/#]/u.test(label) || !/[\p{L}\p{N}]/u.test(label)) return false;
  if (/[.!?;]["”’)]?\s+["“‘(]?[\p{Lu}]|[;|]/u.test(label) && !/^[A-Za-z]+ ?#?\d*\.\s/.test(label)) return false;
  const bare = label.replace(/\([^)]*\)/g, ' ').trim();
  if (alone) return wordsIn(bare, 0, bare.length) <= MOST_WORDS_OF_PROMPT;
  if (bare.length > MOST_CHARACTERS || wordsIn(bare, 0, bare.length) > MOST_WORDS) return false;
  return !SUBJECT.test(label);
}

/** Label and value of a line as a whole. */
export function labelOfLine(text: string, line: Line): Labelled | null {
  return line.colon < 0 ? null : labelled(text, line.start, line.end, line.colon);
}

/** Where labels begin inside running text: "Insight: partial. Strengths: as above." gives the place of "Strengths". */
export function runInLabels(text: string, start: number, end: number): readonly Labelled[] {
  const found: { label: Span; from: number }[] = [];
  let behind = start;
  let colon = text.indexOf(':', start);
  while (colon >= 0 && colon < end - 1) {
    if (isBlankCode(text.charCodeAt(colon + 1)) || text.charCodeAt(colon + 1) === 95) {
      const from = sentenceStart(text, behind, colon);
      const label = from === null ? null : runInLabel(text, from, colon);
      if (label !== null) found.push({ label, from: label.start });
    }
    behind = colon + 1;
    colon = text.indexOf(':', behind);
  }
  return found.map(({ label }, i) => ({
    label,
    value: answer(text, label.end + 1, found[i + 1]?.from ?? end),
  }));
}

/** Looks back from a colon for the end of the sentence before it, no further than a label may be long. */
function sentenceStart(text: string, start: number, colon: number): number | null {
  const least = Math.max(start, colon - MOST_CHARACTERS_RUN_IN);
  for (let i = colon - 1; i > least; i -= 1) {
    if (!isBlankCode(text.charCodeAt(i))) continue;
    if (/[.!?]/.test(text.charAt(i - 1)) || (/["”’)]/.test(text.charAt(i - 1)) && /[.!?]/.test(text.charAt(i - 2))))
      return i + 1;
  }
  return null;
}

function runInLabel(text: string, from: number, colon: number): Span | null {
  const span = trimmed(text, from, colon);
  const label = text.slice(span.start, span.end);
  if (!/^\p{Lu}/u.test(label) || /[;,"“”|]/.test(label) || SUBJECT.test(`${label} `)) return null;
  return wordsIn(label, 0, label.length) <= MOST_WORDS_RUN_IN ? span : null;
}
