import type { Word } from '../words.ts';
import type { Page } from './page.ts';
import type { NameSeen } from './told-names.ts';

/** Somebody whom a document names, by all the words that it calls them. */
export interface Person {
  /** First, middle and preferred names, lower case. */
  readonly given: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Where they are first named, as an offset into the text. */
  readonly first: number;
  /** Whether the document is about them. */
  readonly subject: boolean;
}

interface Draft {
  readonly given: Set<string>;
  readonly surnames: Set<string>;
  first: number;
  subject: boolean;
}

interface Parts {
  readonly given: readonly string[];
  readonly surname: string | null;
}

/** Names that belong together as people: whole names first, then what stands alone and fits one of them. */
export function peopleOf(page: Page, seen: readonly NameSeen[]): readonly Person[] {
  const people: Draft[] = [];
  const greeted = !seen.some(({ whose }) => whose === 'person');
  const inOrder = [...seen].sort((a, b) => a.from - b.from);
  let subject: Draft | null = null;
  const whole = inOrder.filter((name) => partsOf(page, name).surname !== null && partsOf(page, name).given.length > 0);
  const others = inOrder.filter((name) => !whole.includes(name));
  for (const name of [...whole, ...others]) {
    const parts = partsOf(page, name);
    const start = page.words[name.from]?.start ?? 0;
    const isSubject = name.whose === 'person' || (greeted && name.whose === 'greeted' && !name.titled);
    const person: Draft =
      (name.whose === 'alias' ? subject : null) ?? people.find((one) => fits(one, parts)) ?? added(people, start);
    for (const part of parts.given) person.given.add(part);
    if (parts.surname !== null) person.surnames.add(parts.surname);
    person.first = Math.min(person.first, start);
    if (isSubject && subject === null) {
      person.subject = true;
      subject = person;
    }
  }
  return people;
}

function added(people: Draft[], first: number): Draft {
  const person: Draft = { given: new Set(), surnames: new Set(), first, subject: false };
  people.push(person);
  return person;
}

function fits({ given, surnames }: Draft, parts: Parts): boolean {
  const [first] = parts.given;
  const sameFirst = first !== undefined && given.has(first);
  const sameSurname = parts.surname !== null && surnames.has(parts.surname);
  if (first !== undefined && parts.surname !== null) {
    return (
      (sameFirst && (sameSurname || surnames.size === 0)) ||
      (sameSurname && given.size === 0) ||
      initialFits(given, first, sameSurname)
    );
  }
  if (first !== undefined) return sameFirst || surnames.has(first);
  return sameSurname || (parts.surname !== null && given.has(parts.surname));
}

/** "K. Adeyemi" is Kunle Adeyemi. */
function initialFits(given: ReadonlySet<string>, first: string, sameSurname: boolean): boolean {
  return sameSurname && [...given].some((name) => (name.length === 1 || first.length === 1) && name[0] === first[0]);
}

/** The words of a name as first names and surname; "ADEYEMI, Kunle" and "ADEYEMI Kunle" are turned round. */
export function partsOf(page: Page, { from, to, titled }: Pick<NameSeen, 'from' | 'to' | 'titled'>): Parts {
  const words = page.words.slice(from, to);
  const bases = words.map(({ base }) => base);
  const [only] = bases;
  if (bases.length === 1 && only !== undefined)
    return titled ? { given: [], surname: only } : { given: [only], surname: null };
  const comma = words.findIndex((_, index) => index < words.length - 1 && page.gapAfter(from + index).startsWith(','));
  if (comma >= 0) return { given: bases.slice(comma + 1), surname: joinedSurname(page, from, from + comma + 1) };
  const capitals = words.map(({ allCapitals }) => allCapitals);
  if (capitals[0] === true && capitals.at(-1) === false) return { given: bases.slice(1), surname: bases[0] ?? null };
  const start = surnameStart(page, from, to);
  return { given: bases.slice(0, start - from), surname: joinedSurname(page, start, to) };
}

/** A surname begins at its particle, or at the first of words that hyphens join. */
function surnameStart(page: Page, from: number, to: number): number {
  let start = to - 1;
  while (start - 1 > from && (isParticle(page, page.words[start - 1]) || page.gapAfter(start - 1).includes('-')))
    start -= 1;
  return start;
}

const isParticle = (page: Page, word: Word | undefined): boolean =>
  word !== undefined && !word.capital && page.lexicon.isParticle(word);

function joinedSurname({ words }: Page, from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ base }) => base)
    .join(' ');
}
