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
  const titles = new Set(['actor/honorific', 'actor/staff', 'actor/other'].flatMap(wordsOfCue));
  for (const name of namesBeside(reading, 'actor/staff')) add(cast, name, 'staff', titles);
  for (const name of namesBeside(reading, 'actor/other')) add(cast, name, 'other', titles);
  for (const name of reading.names) cast.set(name, 'person');
  const name = reading.names.length > 0 ? null : (nameInTitle(reading) ?? mostNamed(reading, cast));
  if (name !== null) cast.set(name, 'person');
  remembered.set(reading, cast);
  return cast;
}

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
const AFTER = new RegExp(String.raw`^(?:['’]s)?[ ]?[,(:]?[ ]?(${NAME})(?![\p{L}])`, 'u');
const BEFORE = new RegExp(String.raw`(?<![\p{L}])(${NAME})[ ]?[,(][ ]?(?:[\p{Ll}'’-]+[ ]){0,3}$`, 'u');
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

/** "Idwal's plan": whose plan it is by its first lines. */
function nameInTitle({ document: { blocks, text } }: Reading): string | null {
  for (const { start, end } of blocks.slice(0, FIRST)) {
    const name = /(?<!\p{L})(\p{Lu}\p{Ll}+)['’]s(?!\p{L})/u.exec(text.slice(start, end))?.[1];
    if (name !== undefined) return name.toLowerCase();
  }
  return null;
}

const FIRST = 2;

/** Fewer mentions than this may be of anybody. */
const OFTEN = 2;

/** Whoever is most often said to act, and is not staff. */
function mostNamed(reading: Reading, cast: ReadonlyMap<string, Part>): string | null {
  const counts = new Map<string, number>();
  for (const hit of reading.hits('actor/named')) {
    const name = firstWord(reading.document.text, hit);
    if (cast.get(name) !== 'staff') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let best: { readonly name: string; readonly count: number } | null = null;
  for (const [name, count] of counts) if (count >= OFTEN && count > (best?.count ?? 0)) best = { name, count };
  return best?.name ?? null;
}

const firstWord = (text: string, span: Span): string =>
  plain(/^[\p{L}'’-]+/u.exec(text.slice(span.start, span.end))?.[0] ?? '');
