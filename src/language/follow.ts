import {
  isSingleWord,
  KIND,
  kindOfCode,
  mayBeLeftOut,
  NO_SET,
  type PhraseTable,
  valueOfCode,
} from '../model/phrase-table.ts';
import { LONGEST_SEGMENT, type Segment } from './segment.ts';
import type { Tokens } from './tokens.ts';

/** Lists of no more entries than this are gone through, longer ones looked up by the words of the segment. */
const FEW = 12;

/** A list's entries of more than a word by the words that they can begin with; `open` are those that are always tried. */
interface Entries {
  readonly byWord: ReadonlyMap<number, readonly number[]> | null;
  readonly open: readonly number[];
}

const ROW = LONGEST_SEGMENT + 1;

/**
 * Follows rows of codes through a segment from all of their possible beginnings at once: a state is a mask of the places
 * (before, between and after tokens) that were reached. How lists lie in a segment is worked out once for all phrases.
 */
export class Follower {
  readonly #table: PhraseTable;
  readonly #segment: Segment;
  readonly #entries: (Entries | undefined)[] = [];
  readonly #listIn: Int32Array;
  /** Of each list, where a word of it stands in this segment that is an entry by itself, … */
  readonly #singles: Int32Array;
  /** … and where its other entries begin; */
  readonly #begins: Int32Array;
  /** … of each of these places, how many tokens they take: bit n for n tokens. */
  readonly #lengths: Int32Array;
  #text = '';
  #starts: Int32Array = new Int32Array(0);
  #ends: Int32Array = new Int32Array(0);
  #forms: Int32Array = new Int32Array(0);

  constructor(table: PhraseTable, segment: Segment) {
    const lists = table.listKeys.length;
    this.#table = table;
    this.#segment = segment;
    this.#listIn = new Int32Array(lists);
    this.#singles = new Int32Array(lists);
    this.#begins = new Int32Array(lists);
    this.#lengths = new Int32Array(lists * ROW);
  }

  /** Takes up a document. */
  over(text: string, tokens: Tokens): void {
    this.#text = text;
    this.#starts = tokens.starts;
    this.#ends = tokens.ends;
    this.#forms = tokens.forms;
  }

  /** Where a code's words can begin in this segment: bits of tokens. */
  beginningsOf(code: number): number {
    const value = valueOfCode(code);
    switch (kindOfCode(code)) {
      case KIND.WORD:
        return this.#segment.ofWord(value);
      case KIND.SET:
        return this.#segment.ofSet(value);
      case KIND.LIST:
        return this.#beginningsOfList(value);
      case KIND.TYPE:
        return this.#segment.ofType(value);
      case KIND.CASED:
        return this.#spelled(value);
      default:
        return 0;
    }
  }

  /** The places that the codes from `at` to `end` lead to from those of `state`. */
  forwards(at: number, end: number, state: number): number {
    const { codes } = this.#table;
    for (; at < end && state !== 0; at += 1) {
      const code = codes[at] ?? 0;
      const kind = kindOfCode(code);
      if (kind === KIND.GAP) {
        for (let passed = valueOfCode(code); passed > 0; passed -= 1) state |= state << 1;
        state &= this.#segment.places;
      } else {
        const next =
          kind === KIND.LIST
            ? this.#forwardsOverList(valueOfCode(code), state)
            : (state & this.beginningsOf(code)) << 1;
        state = mayBeLeftOut(code) ? next | state : next;
      }
    }
    return state;
  }

  /** The places that the codes from `from` to before `at` lead back to, from those of `state`. */
  backwards(from: number, at: number, state: number): number {
    const { codes } = this.#table;
    for (at -= 1; at >= from && state !== 0; at -= 1) {
      const code = codes[at] ?? 0;
      const kind = kindOfCode(code);
      if (kind === KIND.GAP) {
        for (let passed = valueOfCode(code); passed > 0; passed -= 1) state |= state >>> 1;
      } else {
        const next =
          kind === KIND.LIST
            ? this.#backwardsOverList(valueOfCode(code), state)
            : (state >>> 1) & this.beginningsOf(code);
        state = mayBeLeftOut(code) ? next | state : next;
      }
    }
    return state;
  }

  #forwardsOverList(list: number, state: number): number {
    let left = state & this.#beginningsOfList(list) & (this.#begins[list] ?? 0);
    let next = (state & (this.#singles[list] ?? 0)) << 1;
    while (left !== 0) {
      const at = 31 - Math.clz32(left & -left);
      next |= (this.#lengths[list * ROW + at] ?? 0) << at;
      left &= left - 1;
    }
    return next;
  }

  #backwardsOverList(list: number, state: number): number {
    let left = this.#beginningsOfList(list) & (this.#begins[list] ?? 0);
    let next = (state >>> 1) & (this.#singles[list] ?? 0);
    while (left !== 0) {
      const at = 31 - Math.clz32(left & -left);
      if ((((this.#lengths[list * ROW + at] ?? 0) << at) & state) !== 0) next |= 1 << at;
      left &= left - 1;
    }
    return next;
  }

  #beginningsOfList(list: number): number {
    if (this.#listIn[list] !== this.#segment.number) this.#lay(list);
    return (this.#singles[list] ?? 0) | (this.#begins[list] ?? 0);
  }

  /** Works out how a list lies in the segment. */
  #lay(list: number): void {
    this.#listIn[list] = this.#segment.number;
    this.#begins[list] = 0;
    this.#singles[list] = 0;
    const { listKeys, listSingles } = this.#table;
    const keys = listKeys[list] ?? NO_SET;
    if (keys !== NO_SET && this.#segment.ofSet(keys) === 0) return;
    const singles = listSingles[list] ?? NO_SET;
    if (singles !== NO_SET) this.#singles[list] = this.#segment.ofSet(singles);
    const { open, byWord } = this.#entries[list] ?? this.#indexed(list);
    if (open.length > 0) this.#fill(list, open);
    if (byWord === null) return;
    const { words, wordCount } = this.#segment;
    for (let index = 0; index < wordCount; index += 1) {
      const of = byWord.get(words[index] ?? 0);
      if (of !== undefined) this.#fill(list, of);
    }
  }

  /** Adds where some entries of a list lie. */
  #fill(list: number, entries: readonly number[]): void {
    const { codes, entryStarts, entryKeys } = this.#table;
    let begins = this.#begins[list] ?? 0;
    for (const entry of entries) {
      const keys = entryKeys[entry] ?? NO_SET;
      if (keys !== NO_SET && this.#segment.ofSet(keys) === 0) continue;
      const from = entryStarts[entry] ?? 0;
      const end = entryStarts[entry + 1] ?? 0;
      const first = codes[from] ?? 0;
      const isOpen = mayBeLeftOut(first) || kindOfCode(first) === KIND.GAP;
      let left = isOpen ? this.#segment.places >>> 1 : this.beginningsOf(first);
      while (left !== 0) {
        const at = 31 - Math.clz32(left & -left);
        const lengths = (this.forwards(from, end, 1 << at) >>> at) & ~1;
        left &= left - 1;
        if (lengths === 0) continue;
        const known = (begins & (1 << at)) === 0 ? 0 : (this.#lengths[list * ROW + at] ?? 0);
        this.#lengths[list * ROW + at] = known | lengths;
        begins |= 1 << at;
      }
    }
    this.#begins[list] = begins;
  }

  /** Most lists of a pack are never met: each is indexed when it first is. */
  #indexed(list: number): Entries {
    const entries = this.#byBeginning(this.#longEntriesOf(list));
    this.#entries[list] = entries;
    return entries;
  }

  /** Entries of more than a word, or of a word that is not told by its number alone. */
  #longEntriesOf(list: number): readonly number[] {
    const { listStarts, entryStarts, codes } = this.#table;
    const long: number[] = [];
    for (let entry = listStarts[list] ?? 0; entry < (listStarts[list + 1] ?? 0); entry += 1) {
      const from = entryStarts[entry] ?? 0;
      const isSingle = (entryStarts[entry + 1] ?? 0) - from === 1 && isSingleWord(codes[from] ?? 0);
      if (!isSingle) long.push(entry);
    }
    return long;
  }

  #byBeginning(all: readonly number[]): Entries {
    if (all.length <= FEW) return { byWord: null, open: all };
    const { entryStarts, codes } = this.#table;
    const byWord = new Map<number, number[]>();
    const open: number[] = [];
    for (const entry of all) {
      const first = codes[entryStarts[entry] ?? 0] ?? 0;
      const words = mayBeLeftOut(first) ? null : this.#wordsOf(first);
      if (words === null) open.push(entry);
      for (const word of words ?? []) {
        const known = byWord.get(word);
        if (known === undefined) byWord.set(word, [entry]);
        else known.push(entry);
      }
    }
    return { byWord, open };
  }

  #wordsOf(code: number): readonly number[] | Int32Array | null {
    const { setStarts, setWords, spelledWords } = this.#table;
    const value = valueOfCode(code);
    switch (kindOfCode(code)) {
      case KIND.WORD:
        return [value];
      case KIND.SET:
        return setWords.subarray(setStarts[value], setStarts[value + 1]);
      case KIND.CASED:
        return [spelledWords[value] ?? 0];
      default:
        return null;
    }
  }

  /** Where a word stands with these capitals. */
  #spelled(spelling: number): number {
    const { spellings, spelledWords } = this.#table;
    const word = spelledWords[spelling] ?? 0;
    const wanted = spellings[spelling] ?? '';
    let left = this.#segment.ofWord(word);
    let found = 0;
    while (left !== 0) {
      const at = 31 - Math.clz32(left & -left);
      const token = this.#segment.first + at;
      if (this.#forms[token] === word && this.#text.slice(this.#starts[token], this.#ends[token]) === wanted)
        found |= 1 << at;
      left &= left - 1;
    }
    return found;
  }
}
