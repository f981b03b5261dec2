import type { Span } from '../model/place.ts';
import { holdsSentence } from './function-words.ts';
import type { Line } from './lines.ts';
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

/** "Need 1. Housing: …", "2. Money: …": the full stop belongs to the number. */
export const NUMBERED = /^(?:\p{L}+ ?#?)?\d{1,3}\.\s/u;

const STAR = 42;
const UNDERSCORE = 95;

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
  if (!BEGINNING.test(label) || !isWordy(text, span.start, span.end)) return false;
  const isPlain = !PUNCTUATED.test(label);
  if (!isPlain && (SENTENCE_END.test(label.replace(NUMBERED, '')) || !isBalanced(label))) return false;
  const bare = isPlain ? label : label.replace(/\([^)]*\)/g, ' ').trim();
  if (alone) return wordsIn(bare, 0, bare.length) <= MOST_WORDS_OF_PROMPT;
  if (bare.length > MOST_CHARACTERS || wordsIn(bare, 0, bare.length) > MOST_WORDS) return false;
  return !holdsSentence(label);
}

const BEGINNING = /^(?:[A-Z0-9([{*_☐/#]|\p{Lu}|\p{N})/u;
const PUNCTUATED = /[.!?;|()[\]]/;
const SENTENCE_END = /[.!?;]["”’)]?\s+["“‘(]?\p{Lu}|[;|]/u;

/** "[otherwise: ring us]" is one remark in brackets. */
function isBalanced(label: string): boolean {
  return label.split(/[[(]/).length === label.split(/[\])]/).length;
}

/** Label and value of a line as a whole. */
export function labelOfLine(text: string, line: Line): Labelled | null {
  return line.colon < 0 ? null : labelled(text, line.start, line.end, line.colon);
}

/** "**Plan no.** 3": bold words that open a line and are no part of its sentence. */
export function boldLabel(text: string, start: number, end: number, boldEnd: number | null): Labelled | null {
  if (boldEnd === null && !text.startsWith('**', start)) return null;
  const marks =
    boldEnd === null ? /^\*\*([^*\n]{1,62})\*\*\s+/.exec(text.slice(start, Math.min(end, start + 70))) : null;
  if (boldEnd === null && marks?.[1] === undefined) return null;
  const label =
    boldEnd === null ? trimmed(text, start + 2, start + 2 + (marks?.[1]?.length ?? 0)) : trimmed(text, start, boldEnd);
  const from = boldEnd ?? start + (marks?.[0].length ?? 0);
  const isApart =
    /[.:–—-]$/.test(text.slice(label.start, label.end)) || /^\s*[\p{Lu}\p{N}–—“"-]/u.test(text.slice(from, from + 4));
  if (!isApart || from >= end || !isLabel(text, label, false)) return null;
  const words = /^[\s–—-]*/.exec(text.slice(from, from + 4))?.[0].length ?? 0;
  return { label, value: answer(text, from + words, end) };
}
