import { type PhraseTable, SMALL_SET, TOKEN_TYPES } from '../model/phrase-table.ts';
import { ALL_CAPITALS, NAME, NUMBER, PERSON, type Tokens } from './tokens.ts';

/** A phrase's places fit into one number: the end of the last token needs a bit too. */
export const LONGEST_SEGMENT = 31;

/**
 * The words between two breaks of a sentence (no phrase crosses a break), as bits: bit n of a mask is the segment's n-th
 * token. Words and sets keep the number of the segment that
 * they were last met in, so that nothing has to be wiped between segments.
 */
export class Segment {
  readonly #table: PhraseTable;
  /** By word, and by set: the segment that it was last met in, and its mask there. */
  readonly #ofWords: Int32Array;
  readonly #ofSets: Int32Array;
  readonly #types = new Int32Array(TOKEN_TYPES.length);
  /** The segment's different words. */
  readonly words = new Int32Array(2 * LONGEST_SEGMENT);
  wordCount = 0;
  /** Counts segments; marks what was worked out for this one. */
  number = 0;
  first = 0;
  length = 0;
  /** Bits 0 to `length`: the places before, between and after its tokens. */
  places = 0;

  constructor(table: PhraseTable) {
    this.#table = table;
    this.#ofWords = new Int32Array(2 * table.words);
    this.#ofSets = new Int32Array(2 * table.setStarts.length);
  }

  /** Takes up the tokens from `first` to `end`, of which there are LONGEST_SEGMENT at most. */
  enter(tokens: Tokens, first: number, end: number): void {
    const { stems, forms, flags } = tokens;
    this.number += 1;
    this.first = first;
    this.length = end - first;
    this.places = this.length === LONGEST_SEGMENT ? -1 : (1 << (this.length + 1)) - 1;
    this.wordCount = 0;
    let numbers = 0;
    let names = 0;
    let theirs = 0;
    for (let token = first, bit = 1; token < end; token += 1, bit <<= 1) {
      const stem = stems[token] ?? 0;
      const form = forms[token] ?? 0;
      const flag = flags[token] ?? 0;
      if (stem !== 0) this.#see(stem, bit);
      if (form !== 0) this.#see(form, bit);
      if ((flag & NUMBER) !== 0) numbers |= bit;
      if ((flag & PERSON) !== 0) theirs |= bit;
      if ((flag & NAME) !== 0 && (flag & ALL_CAPITALS) === 0) names |= bit;
    }
    this.#fillSets();
    this.#types[0] = this.length === 0 ? 0 : this.places >>> 1;
    this.#types[1] = numbers;
    this.#types[2] = names | theirs;
    this.#types[3] = theirs;
  }

  #see(word: number, bit: number): void {
    const at = 2 * word;
    if (this.#ofWords[at] !== this.number) {
      this.#ofWords[at] = this.number;
      this.#ofWords[at + 1] = 0;
      this.words[this.wordCount] = word;
      this.wordCount += 1;
    }
    this.#ofWords[at + 1] = (this.#ofWords[at + 1] ?? 0) | bit;
  }

  /** Marks every set that a word of the segment is in. */
  #fillSets(): void {
    const { memberStarts, memberSets } = this.#table;
    const ofSets = this.#ofSets;
    const number = this.number;
    for (let index = 0; index < this.wordCount; index += 1) {
      const word = this.words[index] ?? 0;
      const mask = this.#ofWords[2 * word + 1] ?? 0;
      const end = memberStarts[word + 1] ?? 0;
      for (let at = memberStarts[word] ?? 0; at < end; at += 1) {
        const set = 2 * (memberSets[at] ?? 0);
        if (ofSets[set] === number) ofSets[set + 1] = (ofSets[set + 1] ?? 0) | mask;
        else {
          ofSets[set] = number;
          ofSets[set + 1] = mask;
        }
      }
    }
  }

  /** Where a word stands. */
  ofWord(word: number): number {
    return this.#ofWords[2 * word] === this.number ? (this.#ofWords[2 * word + 1] ?? 0) : 0;
  }

  /** Where tokens of a kind stand. */
  ofType(type: number): number {
    return this.#types[type] ?? 0;
  }

  /** Where words of a set stand. */
  ofSet(set: number): number {
    if (this.#ofSets[2 * set] === this.number) return this.#ofSets[2 * set + 1] ?? 0;
    const { setStarts, setWords } = this.#table;
    const from = setStarts[set] ?? 0;
    const end = setStarts[set + 1] ?? 0;
    if (end - from > SMALL_SET) return 0;
    let mask = 0;
    for (let at = from; at < end; at += 1) mask |= this.ofWord(setWords[at] ?? 0);
    return mask;
  }
}
