import type { Span } from '../../../model/place.ts';
import type { Word } from '../words.ts';
import type { Page } from './page.ts';
import type { Person } from './people.ts';
import type { NameSeen } from './told-names.ts';

/** A name in the text, and whose it is. */
export interface Mention extends Span {
  readonly person: Person;
  /** Whether each of its words is an ordinary word too, so that only its place tells that it is a name. */
  readonly ordinary: boolean;
}

/** Every place where one of the people is named: where they were introduced, and everywhere after and before. */
export function mentionsOf(page: Page, people: readonly Person[], seen: readonly NameSeen[]): readonly Mention[] {
  const owners = ownersOf(people);
  const told = new Set<number>();
  for (const { from, to } of seen) for (let at = from; at < to; at += 1) told.add(at);
  const { words } = page;
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const initials = initialsAt(page, at, people);
    if (initials !== null) {
      mentions.push(initials.mention);
      at = initials.to - 1;
      continue;
    }
    if (!told.has(at) && !isMention(page, at, owners)) continue;
    const to = endOfMention(page, at, owners, told);
    const mention = mentionOf(page, at, to, owners, people);
    if (mention !== null) mentions.push(mention);
    at = to - 1;
  }
  return mentions;
}

type Owners = ReadonlyMap<string, readonly Person[]>;

function ownersOf(people: readonly Person[]): Owners {
  const owners = new Map<string, readonly Person[]>();
  const add = (word: string, person: Person): void => {
    if (word.length > 1) owners.set(word, [...(owners.get(word) ?? []), person]);
  };
  for (const person of people) {
    for (const name of person.given) add(name, person);
    for (const name of person.surnames) for (const part of name.split(' ')) add(part, person);
  }
  return owners;
}

/** Letters of a name that is also found where it was typed without a capital. */
const LONG_ENOUGH = 4;

function isMention(page: Page, at: number, owners: Owners): boolean {
  const { words, lexicon } = page;
  const word = words[at];
  if (word === undefined || page.isTaken(word.start) || !owners.has(word.base) || lexicon.isParticle(word))
    return false;
  const ordinary = lexicon.isOrdinary(word.base) || lexicon.isNoName(word);
  if (!word.capital)
    return !ordinary && word.base.length >= LONG_ENOUGH && lexicon.phrases(page.document.text, words, at).length === 0;
  if (isPlaceOrMonth(page, at)) return false;
  if (!ordinary && !lexicon.isOrdinary(word.base)) return true;
  return word.end !== word.baseEnd || !word.opens || beginsAsName(page, at, owners);
}

function isPlaceOrMonth(page: Page, at: number): boolean {
  const { words, lexicon } = page;
  const next = words[at + 1];
  const word = words[at];
  if (word === undefined) return false;
  if (next?.capital === true && page.gapAfter(at) === ' ' && page.phraseAt(at + 1, 'after-places') !== null)
    return true;
  if (!lexicon.isMonth(word)) return false;
  const before = words[at - 1];
  return (
    /^(?:\d+|in|by|on|of|since|until|till|from|during|last|next|early|late|mid|this|every|st|nd|rd|th|\d+(?:st|nd|rd|th))$/.test(
      before?.lower ?? '',
    ) || /^\d/.test(next?.lower ?? '')
  );
}

/** At the start of a sentence "Will" may be either: what follows tells. */
function beginsAsName(page: Page, at: number, owners: Owners): boolean {
  const next = page.words[at + 1];
  if (next === undefined || page.gapAfter(at) !== ' ') return true;
  if (owners.has(next.base) && next.capital) return true;
  if (page.phraseAt(at + 1, 'not-after-names') !== null) return false;
  return /(?:ed|[^s]s)$/.test(next.lower) || page.phraseAt(at + 1, 'person-verbs') !== null;
}

function endOfMention(page: Page, from: number, owners: Owners, told: ReadonlySet<number>): number {
  const { words, lexicon } = page;
  let to = from + 1;
  while (to < words.length) {
    const gap = page.gapAfter(to - 1);
    const word = words[to];
    const left = words[to - 1];
    if (word === undefined || left === undefined || left.end !== left.baseEnd) break;
    const joined =
      /^(?: |\.? ?["“”'‘’(] ?| ?["“”'‘’)] ?|-|\. ?)$/u.test(gap) ||
      (told.has(to) && told.has(to - 1) && /^, ?$/.test(gap));
    if (!joined || (gap.startsWith('. ') && left.base.length > 1)) break;
    const isSurname =
      gap === ' ' &&
      to === from + 1 &&
      word.capital &&
      !page.isOrdinary(word) &&
      !lexicon.isNoName(word) &&
      !word.allCapitals;
    const isPart =
      (isSurname && page.phraseAt(to, 'after-places') === null) || told.has(to)
        ? /^(?:[ -]|\. ?|, ?| ?["“”'‘’()].*)$/u.test(gap)
        : /^[ -]$/.test(gap) &&
          (isMention(page, to, owners) ||
            (lexicon.isParticle(word) && !word.capital && isMention(page, to + 1, owners)));
    if (!isPart) break;
    to += 1;
  }
  return to;
}

function mentionOf(page: Page, from: number, to: number, owners: Owners, people: readonly Person[]): Mention | null {
  const words = page.words.slice(from, to);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const person = bestOwner(words, owners, people);
  if (person === null) return null;
  const ordinary = words.every((word) => page.isOrdinary(word) || page.lexicon.isNoName(word));
  return { start: first.start, end: last.baseEnd, person, ordinary };
}

function bestOwner(words: readonly Word[], owners: Owners, people: readonly Person[]): Person | null {
  let best: Person | null = null;
  let most = 0;
  for (const person of people) {
    const surname = [...person.surnames].some((name) => words.some(({ base }) => name.split(' ').includes(base)));
    const given = words.filter(({ base }) => person.given.has(base)).length;
    const score = given * 2 + (surname ? 1 : 0) + (given > 0 && surname ? 2 : 0) + (person.subject ? 0.5 : 0);
    if ((given > 0 || surname) && score > most) {
      best = person;
      most = score;
    }
  }
  return best ?? owners.get(words[0]?.base ?? '')?.[0] ?? null;
}

/** "K.A." or "KA" for Kunle Adeyemi. */
function initialsAt(
  page: Page,
  at: number,
  people: readonly Person[],
): { readonly mention: Mention; readonly to: number } | null {
  const { words, lexicon } = page;
  const word = words[at];
  if (word === undefined || !word.capital || page.isTaken(word.start)) return null;
  let letters = word.base;
  let to = at + 1;
  if (letters.length === 1) {
    while (words[to]?.base.length === 1 && words[to]?.capital === true && /^\. ?$/.test(page.gapAfter(to - 1))) {
      letters += words[to]?.base ?? '';
      to += 1;
    }
  } else if (!word.allCapitals || letters.length > 3 || lexicon.isNoName(word) || lexicon.isOrdinary(word.base))
    return null;
  if (letters.length < 2) return null;
  const person = people.find(({ given, surnames }) => hasInitials(letters, given, surnames));
  const end = words[to - 1]?.baseEnd;
  if (person === undefined || end === undefined) return null;
  return { mention: { start: word.start, end, person, ordinary: true }, to };
}

function hasInitials(letters: string, given: ReadonlySet<string>, surnames: ReadonlySet<string>): boolean {
  const firsts = [...given].map((name) => name[0] ?? '');
  return [...surnames].some(
    (surname) => letters.at(-1) === surname[0] && firsts[0] === letters[0] && letters.length <= firsts.length + 1,
  );
}
