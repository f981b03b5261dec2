import { GROUP, NO_SET, PHRASE, type PhraseTable, TIES, TRIGGER } from '../model/phrase-table.ts';
import { Follower } from './follow.ts';
import { type Row, rowMaker } from './phrase-nodes.ts';
import { LONGEST_SEGMENT, Segment } from './segment.ts';
import { BRACKET, BREAK, type Tokens } from './tokens.ts';
import type { Tries } from './tries.ts';
import { isNumbering, type Stretch, type Ties, Walk } from './walk.ts';

/** A phrase of a cue (by number), met from one token to another (half-open). */
export type Met = (cue: number, first: number, end: number) => void;

/** No title, label or answer that a phrase must be the whole of is longer, in words. */
const LONGEST_WHOLE = 24;

/** Words that the parts of a long segment share: a phrase that is longer is not seen where parts meet. */
const OVERLAP = 16;

/**
 * Finds the phrases of a pack. Each phrase is tried only where its rarest word stands, and where its next rarest stand
 * beside it; from there it is followed to both sides.
 */
export class Matcher {
  readonly #table: PhraseTable;
  readonly #segment: Segment;
  readonly #follower: Follower;
  /** The segment in which a phrase was last tried: it may be led to by several words. */
  readonly #triedIn: Int32Array;
  readonly #exact: (Exact | undefined)[] = [];
  readonly #rowOf: (from: number, end: number) => Row;
  readonly #tries: Tries | null;
  #tokens: Tokens = NO_TOKENS;
  #walk = new Walk('', NO_TOKENS);
  #met: Met = () => undefined;
  #stretch: Stretch = { low: 0, first: 0, end: 0, title: false };
  /** Places at which phrases that are tied to the start or end of a sentence may begin and end. */
  #goodStarts = 0;
  #goodEnds = 0;
  #wholeEnds = 0;
  #ownEnds = 0;

  /** `tries` counts what is tried and met, where it is asked for. */
  constructor(table: PhraseTable, tries: Tries | null = null) {
    this.#table = table;
    this.#tries = tries;
    this.#segment = new Segment(this.#table);
    this.#follower = new Follower(this.#table, this.#segment);
    this.#triedIn = new Int32Array(this.#table.phrases.length / PHRASE.ROW);
    this.#rowOf = rowMaker(this.#table);
  }

  /** Takes up a document: until the next one, stretches are of its tokens. */
  over(text: string, tokens: Tokens): void {
    if (tokens === this.#tokens) return;
    this.#tokens = tokens;
    this.#walk = new Walk(text, tokens);
    this.#follower.over(text, tokens);
  }

  /** Calls `met` for every phrase that is always looked for. */
  match(stretch: Stretch, met: Met): void {
    const short = stretch.end - stretch.first <= LONGEST_WHOLE;
    this.#enter(stretch, met);
    this.#eachSegment(() => {
      this.#inGroup(GROUP.ANYWHERE);
      if (short) this.#inGroup(GROUP.WHOLE);
      if (stretch.title) this.#inGroup(GROUP.TITLES);
    });
  }

  /** Calls `met` for the phrases of titles alone. */
  matchTitle(stretch: Stretch, met: Met): void {
    this.#enter(stretch, met);
    this.#eachSegment(() => {
      if (stretch.end - stretch.first <= LONGEST_WHOLE) this.#inGroup(GROUP.WHOLE);
      this.#inGroup(GROUP.TITLES);
    });
  }

  /** Calls `met` for the phrases of one group that is looked for where it is asked about. */
  matchGroup(group: number, stretch: Stretch, met: Met): void {
    this.#enter(stretch, met);
    this.#eachSegment(() => {
      this.#inGroup(group);
    });
  }

  #enter(stretch: Stretch, met: Met): void {
    this.#stretch = stretch;
    this.#met = this.#tries === null ? met : counting(this.#tries.met, met);
    this.#walk.enter(stretch);
  }

  /** No phrase crosses a break, but for that between a label and what it labels. Longer segments are read in parts. */
  #eachSegment(each: () => void): void {
    const { low, first, end } = this.#stretch;
    const { flags } = this.#tokens;
    let numbered = first;
    while (numbered < end && isNumbering(this.#tokens, numbered)) numbered += 1;
    let from = low;
    for (let token = low + 1; token <= end; token += 1) {
      const broken = token === end || (token !== first && ((flags[token] ?? 0) & BREAK) !== 0);
      if (!broken && token - from < LONGEST_SEGMENT) continue;
      this.#segment.enter(this.#tokens, from, token);
      this.#markEnds(from, token, numbered);
      each();
      from = broken ? token : token - OVERLAP;
    }
  }

  #markEnds(from: number, end: number, numbered: number): void {
    const { first, end: last } = this.#stretch;
    const { places } = this.#segment;
    const bitOf = (token: number): number => (token < from || token > end ? 0 : 1 << (token - from));
    this.#goodStarts = 0;
    for (let token = Math.max(first, from); token <= Math.min(numbered, end); token += 1)
      this.#goodStarts |= bitOf(token);
    this.#goodEnds = bitOf(last);
    const bracketed = end < last && ((this.#tokens.flags[end] ?? 0) & BRACKET) !== 0;
    this.#wholeEnds = this.#goodEnds | (bracketed ? bitOf(end) : 0);
    this.#ownEnds = first < from ? places : places & ~((bitOf(first) << 1) - 1);
  }

  #inGroup(group: number): void {
    const triggers = this.#table.triggers[group];
    if (triggers === undefined) return;
    const { starts, phrases, byType } = triggers;
    const segment = this.#segment;
    for (let index = 0; index < segment.wordCount; index += 1) {
      const word = segment.words[index] ?? 0;
      this.#tryEach(phrases, starts[word] ?? 0, starts[word + 1] ?? 0);
    }
    for (let type = 1; type < byType.length; type += 1) {
      const triggered = byType[type];
      if (triggered !== undefined && segment.ofType(type) !== 0) this.#tryEach(triggered, 0, triggered.length);
    }
  }

  #tryEach(triggers: Int32Array, from: number, end: number): void {
    const segment = this.#segment;
    for (let at = from; at < end; at += TRIGGER.ROW) {
      const need = triggers[at + TRIGGER.NEED] ?? NO_SET;
      if (need !== NO_SET) {
        if (segment.ofSet(need) === 0) continue;
        const other = triggers[at + TRIGGER.OTHER_NEED] ?? NO_SET;
        if (other !== NO_SET && segment.ofSet(other) === 0) continue;
      }
      this.#try(triggers[at + TRIGGER.PHRASE] ?? 0);
    }
  }

  #try(phrase: number): void {
    const { phrases, codes } = this.#table;
    const row = phrase * PHRASE.ROW;
    if (this.#triedIn[phrase] === this.#segment.number) return;
    this.#triedIn[phrase] = this.#segment.number;
    if (this.#tries !== null) countOne(this.#tries.tried, phrases[row + PHRASE.CUE] ?? 0);
    const from = phrases[row + PHRASE.FROM] ?? 0;
    const anchor = phrases[row + PHRASE.ANCHOR] ?? 0;
    const end = phrases[row + PHRASE.END] ?? 0;
    const ties = phrases[row + PHRASE.TIES] ?? 0;
    const ends = (ties & TIES.WHOLE) !== 0 ? this.#wholeEnds : (ties & TIES.END) !== 0 ? this.#goodEnds : -1;
    const begins = (ties & (TIES.WHOLE | TIES.START)) !== 0 ? this.#goodStarts : -1;
    const anchors = this.#follower.beginningsOf(codes[anchor] ?? 0);
    const reached = this.#follower.forwards(anchor, end, anchors) & ends & this.#ownEnds;
    if (reached === 0) return;
    const begun = this.#follower.backwards(from, anchor, anchors) & begins;
    if (begun === 0) return;
    const cue = phrases[row + PHRASE.CUE] ?? 0;
    const { first } = this.#segment;
    if (isSingle(anchors)) {
      if (isSingle(reached) && isSingle(begun)) this.#met(cue, first + placeOf(begun), first + placeOf(reached));
      else this.#walkFrom(phrase, first + placeOf(anchors));
      return;
    }
    for (let left = anchors; left !== 0; left &= left - 1) {
      const one = left & -left;
      const to = this.#follower.forwards(anchor, end, one) & ends & this.#ownEnds;
      const back = to === 0 ? 0 : this.#follower.backwards(from, anchor, one) & begins;
      if (back === 0) continue;
      if (isSingle(to) && isSingle(back)) this.#met(cue, first + placeOf(back), first + placeOf(to));
      else this.#walkFrom(phrase, first + placeOf(one));
    }
  }

  /** Which of several ways a phrase takes: gaps as short, lists as long as they can be, and nothing left out that is there. */
  #walkFrom(phrase: number, token: number): void {
    const { cue, ties, before, from } = this.#exact[phrase] ?? this.#exactOf(phrase);
    if (before.length === 0 && !this.#walk.startsWell(ties, token)) return;
    const end = this.#walk.on(from, 0, token, ties);
    if (end <= this.#stretch.first) return;
    const first = before.length === 0 ? token : this.#walk.back(before, 0, token, ties);
    if (first >= 0) this.#met(cue, first, end);
  }

  #exactOf(phrase: number): Exact {
    const row = phrase * PHRASE.ROW;
    const number = (place: number): number => this.#table.phrases[row + place] ?? 0;
    const ties = number(PHRASE.TIES);
    const anchor = number(PHRASE.ANCHOR);
    const exact = {
      cue: number(PHRASE.CUE),
      ties: {
        atStart: (ties & TIES.START) !== 0,
        atEnd: (ties & TIES.END) !== 0,
        whole: (ties & TIES.WHOLE) !== 0,
      },
      before: this.#rowOf(number(PHRASE.FROM), anchor).toReversed(),
      from: this.#rowOf(anchor, number(PHRASE.END)),
    };
    this.#exact[phrase] = exact;
    return exact;
  }
}

function counting(counts: Uint32Array, met: Met): Met {
  return (cue, first, end) => {
    countOne(counts, cue);
    met(cue, first, end);
  };
}

function countOne(counts: Uint32Array, cue: number): void {
  counts[cue] = (counts[cue] ?? 0) + 1;
}

/** A phrase as it is followed step by step. */
interface Exact {
  readonly cue: number;
  readonly ties: Ties;
  /** What stands before the anchor, last first. */
  readonly before: Row;
  /** The anchor and what stands after it. */
  readonly from: Row;
}

const NO_TOKENS: Tokens = {
  count: 0,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  stems: new Int32Array(0),
  forms: new Int32Array(0),
  flags: new Uint8Array(0),
  hashes: new Int32Array(0),
};

const isSingle = (mask: number): boolean => (mask & (mask - 1)) === 0;
const placeOf = (bit: number): number => 31 - Math.clz32(bit);
