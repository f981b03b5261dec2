import type { Span } from '../model/place.ts';
import { beginsWithQuestionWord, holdsSentence } from './function-words.ts';
import { answer, type Labelled } from './labels.ts';
import { isBlankCode, type Line } from './lines.ts';
import { trimmed, wordsIn } from './spans.ts';

/** Inside running text only very short words before a colon are taken for a label. */
const MOST_WORDS = 4;
const MOST_CHARACTERS = 40;
/** "Agreed response to early signs." at the head of a paragraph may be a little longer. */
const MOST_WORDS_BEFORE_STOP = 6;
const MOST_CHARACTERS_BEFORE_STOP = 50;
/** So many paragraphs must begin like that, and this share of all, for it to be the writer's way of setting titles. */
const HABIT = 3;
const HABIT_OF_QUESTIONS = 2;
const SHARE = 0.25;

/** Where labels begin inside running text: "Insight: partial. Strengths: as above." gives the place of "Strengths". */
export function runInLabels(text: string, start: number, end: number): readonly Labelled[] {
  const found: { label: Span; from: number }[] = [];
  let behind = start;
  let colon = text.indexOf(':', start);
  while (colon >= 0 && colon < end) {
    if (colon + 1 === end || isBlankCode(text.charCodeAt(colon + 1)) || text.charCodeAt(colon + 1) === 95) {
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
  const least = Math.max(start, colon - MOST_CHARACTERS);
  for (let i = colon - 1; i > least; i -= 1) {
    if (!isBlankCode(text.charCodeAt(i))) continue;
    if (/(?:^|[^\p{L}])\p{Lu}\.$/u.test(text.slice(Math.max(0, i - 3), i))) continue;
    if (/[.!?]/.test(text.charAt(i - 1)) || (/["”’)]/.test(text.charAt(i - 1)) && /[.!?]/.test(text.charAt(i - 2))))
      return i + 1;
  }
  return null;
}

function runInLabel(text: string, from: number, colon: number): Span | null {
  const span = trimmed(text, from, colon);
  const label = text.slice(span.start, span.end);
  if (!/^\p{Lu}/u.test(label) || /[;,"“”|]/.test(label) || holdsSentence(label)) return null;
  return wordsIn(label, 0, label.length) <= MOST_WORDS ? span : null;
}

/** "Aims. To avoid admission.": a title that ends in a full stop and is followed by text, at the head of a paragraph. */
export function labelBeforeStop(text: string, start: number, end: number): Labelled | null {
  const head = text.slice(start, Math.min(end, start + MOST_CHARACTERS_BEFORE_STOP + 2));
  const stop = /^\p{Lu}[^.,!?:;|\n\r]*?(?=\.(?:\s|$))/u.exec(head);
  if (stop === null) return null;
  const words = stop[0];
  if (wordsIn(words, 0, words.length) > MOST_WORDS_BEFORE_STOP || holdsSentence(words)) return null;
  if (/\b\p{Lu}\p{Ll}?$/u.test(words)) return null;
  const value = trimmed(text, start + words.length + 1, end);
  return { label: { start, end: start + words.length }, value };
}

/** Whether a text titles its paragraphs in this way: one that does, does so again and again, and never twice in the same words. */
export function titlesBeforeStops(text: string, lines: readonly Line[], textStart: (at: number) => number): boolean {
  const titles = new Set<string>();
  let found = 0;
  let questions = 0;
  let paragraphs = 0;
  lines.forEach((line, at) => {
    if (!line.wordy || lines[at - 1]?.wordy === true || line.words < 8) return;
    paragraphs += 1;
    const start = textStart(at);
    const title = labelBeforeStop(text, start, line.end);
    if (title === null || title.value.end - title.value.start < title.label.end - title.label.start) return;
    const words = text.slice(title.label.start, title.label.end);
    found += 1;
    titles.add(words);
    if (beginsWithQuestionWord(words)) questions += 1;
  });
  if (titles.size < found || found < paragraphs * SHARE) return false;
  return found >= HABIT || (questions === found && found >= HABIT_OF_QUESTIONS);
}
