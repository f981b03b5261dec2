import type { Hit, Reading, Sentence } from '../../model/reading.ts';
import { ELEMENTS, type Element } from '../../model/vocabulary.ts';
import { bracketsOfTitle, partsOfTitle, type TitlePart, type Word, wordsIn } from './title-parts.ts';

/** What a heading, label or prompt opens: elements of a plan, something that is known to be none of them, or nothing that is known. */
export interface Opened {
  readonly elements: readonly Element[];
  readonly other: boolean;
  /** No word of the title is unknown. */
  readonly whole: boolean;
  /** A phrase of it is long enough to be sure of by itself. */
  readonly specific: boolean;
}

export type TitleReader = (title: Sentence) => Opened;

/** A phrase of so many words says what a title is about, whatever else the title says. */
const SPECIFIC = 3;
/** Beside a phrase of two words, or before a head, so many words may be unknown. */
const UNKNOWN_BESIDE = 2;

/**
 * Reads titles. A title opens an element where a phrase of that element and words that mean nothing by themselves ("my", "section
 * 3", a name) are all there is to it, or where the phrase is long enough to be sure; so "Strengths and needs" opens what
 * "Strengths of tablets" does not.
 */
export function titleReader(reading: Reading): TitleReader {
  const known = new Map<number, Opened>();
  return (title) => {
    const before = known.get(title.index);
    if (before !== undefined) return before;
    const opened = openedBy(title, reading);
    known.set(title.index, opened);
    return opened;
  };
}

const NOTHING: Opened = { elements: [], other: false, whole: false, specific: false };

function openedBy(title: Sentence, reading: Reading): Opened {
  // A value may be read on from its label; as a title of its own it starts where it starts.
  const hitsOf = (cue: string): readonly Hit[] =>
    reading.hitsIn(cue, title.index).filter((hit) => hit.start >= title.start);
  const found = ELEMENTS.map((element) => ({
    element,
    hits: hitsOf(`section/${element}/title-part`),
    not: hitsOf(`section/${element}/title-not`),
  }));
  const others = hitsOf('title/other');
  if (others.length === 0 && found.every(({ hits }) => hits.length === 0)) return NOTHING;
  const meaningless = hitsOf('title/filler');
  const all = [...found.flatMap(({ hits }) => hits), ...meaningless];
  const names = new Set(reading.names);
  const { text } = reading.document;
  const isUnknown = (word: Word): boolean => !isWithin(word, all) && !isNeutral(word, names);
  const elements = new Set<Element>();
  const sum = { other: false, whole: true, specific: false };
  const readPart = (part: TitlePart): void => {
    const unknown = wordsIn(text, part).filter(isUnknown);
    sum.whole &&= unknown.length === 0;
    for (const { element, hits, not } of found) {
      if (not.some((hit) => overlaps(hit, { start: part.start, end: part.reach }))) continue;
      const inPart = hits.filter((hit) => overlaps(hit, part));
      if (!isEnough(inPart, unknown, text)) continue;
      elements.add(element);
      sum.specific ||= inPart.some((hit) => wordsIn(text, hit).length >= SPECIFIC);
    }
    sum.other ||= isEnough(
      others.filter((hit) => overlaps(hit, part)),
      unknown,
      text,
    );
  };
  partsOfTitle(text, title).forEach(readPart);
  if (elements.size === 0) bracketsOfTitle(text, title).forEach(readPart);
  return { ...sum, elements: [...elements], other: sum.other && elements.size === 0 };
}

/**
 * Whether phrases say what a part of a title is about: nothing else stands in it, or they are long enough, or they are its head,
 * behind a word or two that may be unknown ("De-escalation preferences"; "Wellness centre parking" is about parking).
 */
function isEnough(hits: readonly Hit[], unknown: readonly Word[], text: string): boolean {
  if (hits.length === 0) return false;
  if (unknown.length === 0) return true;
  const longest = Math.max(...hits.map((hit) => wordsIn(text, hit).length));
  if (longest >= SPECIFIC || (longest === SPECIFIC - 1 && unknown.length <= UNKNOWN_BESIDE)) return true;
  return unknown.length <= UNKNOWN_BESIDE && unknown.every((word) => hits.some((hit) => word.end <= hit.start));
}

const overlaps = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean => a.start < b.end && b.start < a.end;

const isWithin = (word: Word, hits: readonly Hit[]): boolean =>
  hits.some((hit) => hit.start <= word.start && word.end <= hit.end);

/** Numbering ("3", "1a", "E") and the person's own name say nothing of what a title opens. */
function isNeutral({ text }: Word, names: ReadonlySet<string>): boolean {
  return /^(?:\p{L}|\p{N}+\p{L}?)$/u.test(text) || names.has(text.toLowerCase().replace(/['’]s?$/, ''));
}
