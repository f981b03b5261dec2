import type { Word } from '../words.ts';
import type { Page } from './page.ts';
import { type NameFound, readName } from './read-name.ts';
import type { NameSeen } from './told-names.ts';

/** Names that nothing introduces: known first names, and unknown words with a capital that do what people do. */
export function knownNames(page: Page): readonly NameSeen[] {
  const { words } = page;
  const seen: NameSeen[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !word.capital || page.isTaken(word.start)) continue;
    const name = readName(page, at, isBesidePeople(page, at) ? 'likely' : 'known');
    if (name === null) {
      at = lastCapital(page, at);
      continue;
    }
    if (!isKnown(page, name) && !actsAsPerson(page, name)) continue;
    seen.push({ ...name, whose: 'other' });
    at = name.to - 1;
    const next = alongside(page, name.to);
    if (next !== null) seen.push({ ...next, whose: 'other' });
  }
  return seen;
}

/** "Roisin and Caoimhe": an unknown word with a capital that stands with a name is another. */
function alongside(page: Page, at: number): NameFound | null {
  const from = page.words[at]?.lower === 'and' && page.gapAfter(at) === ' ' ? at + 1 : at;
  const word = page.words[from];
  if (word === undefined || !word.capital || !isUnknown(page, word) || word.allCapitals) return null;
  if (
    !/^(?: and | & | \+ |, )$/.test(
      page.document.text.slice(page.words[at - 1]?.baseEnd, word.start).replace(/^['’]s/, ''),
    )
  ) {
    return null;
  }
  const name = readName(page, from, 'known');
  return name === null || isAfterPlaceWord(page, at - 1) ? null : name;
}

/** Passes over the capitalised words of a place: "Nelson Mandela House". */
function lastCapital(page: Page, at: number): number {
  let to = at;
  while (page.words[to + 1]?.capital === true && page.gapAfter(to) === ' ') to += 1;
  return to;
}

function isKnown(page: Page, { from, to }: NameFound): boolean {
  const { words, lexicon } = page;
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined) return false;
  if (lexicon.isFirstName(first)) return first.base.length > 2 || to - from > 1;
  if (!lexicon.isAlsoName(first) || first.opens) return false;
  if (isBesidePeople(page, from)) return true;
  // "Mark Okafor": a word that is a name as well, before what is no word at all.
  return to - from === 2 && isUnknown(page, last) && !isAfterPlaceWord(page, from);
}

/** "ask Dawn", "with Grace": only people stand there, months and days aside. */
function isBesidePeople(page: Page, at: number): boolean {
  const word = page.words[at];
  if (word === undefined || at === 0 || page.gapAfter(at - 1) !== ' ' || page.lexicon.isMonth(word)) return false;
  return page.lexicon.isAlsoName(word) && page.phraseAt(at - 1, 'beside-people') === at;
}

const isAfterPlaceWord = (page: Page, at: number): boolean =>
  at > 0 && page.gapAfter(at - 1) === ' ' && page.phraseAt(at - 1, 'place-before') === at;

const isUnknown = (page: Page, word: Word): boolean =>
  word.base.length > 2 && !page.isOrdinary(word) && !page.lexicon.isNoName(word);

function actsAsPerson(page: Page, { from, to }: NameFound): boolean {
  const parts = page.words.slice(from, to);
  if (!parts.every((word) => isUnknown(page, word)) || parts.some(({ allCapitals }) => allCapitals)) return false;
  if (isAfterPlaceWord(page, from)) return false;
  const acts =
    page.gapAfter(to - 1) === ' ' && page.words[to]?.capital === false && page.phraseAt(to, 'person-verbs') !== null;
  if (from > 0 && page.gapAfter(from - 1) === ' ' && page.phraseAt(from - 1, 'spoken-to') === from) return true;
  const spokenTo = from > 0 && page.gapAfter(from - 1) === ' ' && page.phraseAt(from - 1, 'person-before') === from;
  return acts || (parts.length > 1 && spokenTo);
}
