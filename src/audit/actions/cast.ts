import type { Span } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';

/** Who somebody is whom the document names. */
export type Part = 'person' | 'staff' | 'other';

/** The people that a document names, by each of their names and by staff's initials, in lower case. */
export type Cast = ReadonlyMap<string, Part>;

const remembered = new WeakMap<Reading, Cast>();

/**
 * Who is who: the person from the fields that name them (or, where none does, whoever is most often said to act), staff and
 * others from the role beside their name: "Julie Hames, CPN", "support worker Tariq", "Mum (Pauline, 74)".
 */
export function castOf(reading: Reading): Cast {
  const known = remembered.get(reading);
  if (known !== undefined) return known;
  const cast = new Map<string, Part>();
  const { text } = reading.document;
  const wordsOfCue = (cue: string): readonly string[] =>
    reading.hits(cue).map((hit) => text.slice(hit.start, hit.end).toLowerCase());
  const titles = new Set(['actor/honorific', 'actor/staff', 'actor/other', 'actor/person'].flatMap(wordsOfCue));
  for (const [cue, part] of EXPLAINED)
    for (const hit of reading.hits(cue)) for (const name of namesIn(text, hit)) add(cast, name, part, titles);
  for (const name of namesBeside(reading, 'actor/staff')) add(cast, name, 'staff', titles);
  for (const name of namesBeside(reading, 'actor/other')) add(cast, name, 'other', titles);
  for (const [cue, part] of BY_DEEDS)
    for (const hit of reading.hits(cue)) for (const name of namesIn(text, hit)) add(cast, name, part, titles);
  for (const name of reading.names) cast.set(name, 'person');
  if (reading.addressee === 'person')
    for (const hit of reading.hits('actor/addressee'))
      for (const name of namesIn(text, hit)) if (!titles.has(plain(name))) cast.set(plain(name), 'person');
  const name = [...cast.values()].includes('person')
    ? null
    : (nameInTitles(reading, titles, cast) ?? mostNamed(reading, cast));
  if (name !== null) cast.set(name, 'person');
  remembered.set(reading, cast);
  return cast;
}

/** Phrases that say of somebody named who they are. */
const EXPLAINED: readonly (readonly [string, Part])[] = [
  ['actor/staff-named', 'staff'],
  ['actor/other-named', 'other'],
];

/** What somebody named does tells who they are where nothing says it. */
const BY_DEEDS: typeof EXPLAINED = [
  ['actor/clinic-named', 'staff'],
  ['actor/kin-named', 'other'],
];

const namesIn = (text: string, span: Span): readonly string[] =>
  text.slice(span.start, span.end).match(/(?<!\p{L})(?:\p{Lu}\p{Ll}+|\p{Lu}{3,})(?!\p{L})/gu) ?? [];

function add(cast: Map<string, Part>, name: string, part: Part, titles: ReadonlySet<string>): void {
  const words = wordsOf(name).filter((word) => !titles.has(word.toLowerCase().replace('.', '')));
  for (const word of words.map(plain)) if (word.length > 1 && !cast.has(word)) cast.set(word, part);
  const initials = words.map((word) => word.charAt(0)).join('');
  if (part === 'staff' && initials.length > 1 && !titles.has(initials.toLowerCase()))
    cast.set(initials.toLowerCase(), part);
}

const wordsOf = (name: string): readonly string[] => name.split(/[\s.]+/).filter((word) => word.length > 0);
const plain = (word: string): string => word.toLowerCase().replace(/['’]s$/, '');

/** Up to three words of a full name, none of them all capitals: "Julie Hames", "J. Pell", "Dr Shah". */
const WORD = String.raw`\p{Lu}(?:[\p{L}'’-]*\p{Ll})?[.]?`;
const NAME = `${WORD}(?:[ ]${WORD}){0,2}`;
const AFTER = new RegExp(String.raw`^(?:['’]s)?[ ]?[,(:]?[ ]?[*_]{0,3}(${NAME})(?![\p{L}])`, 'u');
const BEFORE = new RegExp(String.raw`(?<![\p{L}])(${NAME})[*_]{0,3}[ ]?[,(][ ]?(?:[\p{Ll}'’-]+[ ]){0,3}$`, 'u');
/** A name stands no further from its role than this, in UTF-16 units. */
const REACH = 40;

function* namesBeside(reading: Reading, cue: string): Generator<string> {
  const { blocks, text } = reading.document;
  for (const hit of reading.hits(cue)) {
    const sentence = reading.sentences[hit.sentence];
    if (sentence === undefined || sentence.role === 'title') continue;
    const block = blocks[sentence.block];
    // "Care co-ordinator: Julie Hames": the value of a field whose label names the role.
    const from = sentence.role === 'label' && block !== undefined ? block.start : hit.end;
    const after = AFTER.exec(text.slice(from, from + REACH))?.[1];
    if (after !== undefined) yield after;
    const before =
      sentence.role === 'label' ? null : BEFORE.exec(text.slice(Math.max(0, hit.start - REACH), hit.start));
    if (before?.[1] !== undefined) yield before[1];
  }
}

/** "Idwal's plan", "What Nasreen wants": of the names in titles, the one that the text speaks of most. */
function nameInTitles(reading: Reading, roles: ReadonlySet<string>, cast: ReadonlyMap<string, Part>): string | null {
  const { blocks, text } = reading.document;
  const named = new Set<string>();
  for (const { kind, start, end } of blocks)
    if (kind === 'heading')
      for (const [, name] of text.slice(start, end).matchAll(POSSESSIVE)) if (name !== undefined) named.add(name);
  for (const hit of reading.hits('actor/title-name'))
    if (reading.sentences[hit.sentence]?.role === 'title') for (const name of namesIn(text, hit)) named.add(name);
  const candidates = [...named]
    .map((name) => name.charAt(0) + name.slice(1).toLowerCase())
    .filter((name) => !roles.has(name.toLowerCase()) && cast.get(name.toLowerCase()) !== 'staff');
  const first = blocks.find(({ kind }) => kind === 'heading');
  const title = first === undefined ? '' : text.slice(first.start, first.end);
  const weight = (name: string): number => mentionsOf(name, text) + (title.includes(name) ? IN_TITLE : 0);
  return mostOften(new Map(candidates.map((name) => [name.toLowerCase(), weight(name)])), 1);
}

/** A name in the document's own title counts as much as so many mentions. */
const IN_TITLE = 5;
const POSSESSIVE = /(?<!\p{L})(\p{Lu}[\p{Ll}]+|\p{Lu}{3,})['’][sS](?!\p{L})/gu;

/** How often a name stands inside a sentence, where a capital is no accident. */
function mentionsOf(name: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (/[\p{Ll},]\s$/u.test(text.slice(Math.max(0, at - 2), at))) count += 1;
  return count;
}

function mostOften(counts: ReadonlyMap<string, number>, least: number): string | null {
  let best: { readonly name: string; readonly count: number } | null = null;
  for (const [name, count] of counts) if (count >= least && count > (best?.count ?? 0)) best = { name, count };
  return best?.name ?? null;
}

/** Fewer mentions than this may be of anybody. */
const OFTEN = 2;

/** Whoever is most often said to act, and is not staff. */
function mostNamed(reading: Reading, cast: ReadonlyMap<string, Part>): string | null {
  const counts = new Map<string, number>();
  for (const hit of reading.hits('actor/named')) {
    const name = firstWord(reading.document.text, hit);
    if (cast.get(name) !== 'staff') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return mostOften(counts, OFTEN);
}

const firstWord = (text: string, span: Span): string =>
  plain(/^[\p{L}'’-]+/u.exec(text.slice(span.start, span.end))?.[0] ?? '');
