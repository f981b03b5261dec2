import type { Hit } from '../model/reading.ts';

/** A document's hits by cue, with what excepts a cue already taken out. Cues are numbered while hits come in. */
export class HitTable {
  readonly #numbers: ReadonlyMap<string, number>;
  /** Cues that must be a whole title or sentence. */
  readonly #whole: ReadonlySet<number>;
  readonly #wholeBySentence = new Map<number, Set<string>>();
  readonly #byCue: (Hit[] | undefined)[] = [];
  #bySentence: ReadonlyMap<number, readonly string[]> | null = null;
  readonly #settled: (readonly Hit[] | undefined)[] = [];

  /** `numbers`: every cue's place in the pack. */
  constructor(numbers: ReadonlyMap<string, number>, whole: ReadonlySet<number>) {
    this.#numbers = numbers;
    this.#whole = whole;
  }

  add(cue: number, hit: Hit): void {
    this.#settled[cue] = undefined;
    this.#bySentence = null;
    if (this.#whole.has(cue)) {
      const cues = this.#wholeBySentence.get(hit.sentence);
      if (cues === undefined) this.#wholeBySentence.set(hit.sentence, new Set([hit.cue]));
      else cues.add(hit.cue);
    }
    const hits = this.#byCue[cue];
    if (hits === undefined) {
      this.#byCue[cue] = [hit];
      return;
    }
    hits.push(hit);
  }

  /** Hits of a cue in reading order. */
  of(cue: string): readonly Hit[] {
    const number = this.#numbers.get(cue);
    if (number === undefined) return NONE;
    const settled = this.#settled[number] ?? this.#settle(number, `${cue}/except`);
    this.#settled[number] = settled;
    return settled;
  }

  /** Hits of a cue in one sentence. */
  in(cue: string, sentence: number): readonly Hit[] {
    const hits = this.of(cue);
    if (hits.length === 0) return NONE;
    let low = 0;
    for (let high = hits.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((hits[middle]?.sentence ?? 0) < sentence) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (hits[end]?.sentence === sentence) end += 1;
    return end === low ? NONE : hits.slice(low, end);
  }

  /** Every cue met in a sentence, in the order of the pack. */
  cuesIn(sentence: number): readonly string[] {
    this.#bySentence ??= this.#sorted();
    return this.#bySentence.get(sentence) ?? [];
  }

  #sorted(): ReadonlyMap<number, readonly string[]> {
    const bySentence = new Map<number, string[]>();
    for (const hits of this.#byCue) {
      for (const { sentence, cue } of this.of(hits?.[0]?.cue ?? '')) {
        const cues = bySentence.get(sentence);
        if (cues === undefined) bySentence.set(sentence, [cue]);
        else if (cues.at(-1) !== cue) cues.push(cue);
      }
    }
    return bySentence;
  }

  /** The cues whose whole phrase a sentence is. */
  wholeCuesOf(sentence: number): readonly string[] {
    return [...(this.#wholeBySentence.get(sentence) ?? [])].filter((cue) => this.in(cue, sentence).length > 0);
  }

  #settle(number: number, exceptCue: string): readonly Hit[] {
    const hits = this.#byCue[number];
    if (hits === undefined) return NONE;
    const excepted = this.#byCue[this.#numbers.get(exceptCue) ?? -1];
    const kept = excepted === undefined ? [...hits] : hits.filter((hit) => !excepted.some((e) => overlaps(e, hit)));
    return kept.sort(inReadingOrder).filter((hit, index) => index === 0 || !isSame(kept[index - 1], hit));
  }
}

const NONE: readonly Hit[] = [];

const isSame = (a: Hit | undefined, b: Hit): boolean =>
  a?.sentence === b.sentence && a.firstToken === b.firstToken && a.endToken === b.endToken;

const overlaps = (a: Hit, b: Hit): boolean =>
  a.sentence === b.sentence && a.firstToken < b.endToken && b.firstToken < a.endToken;

const inReadingOrder = (a: Hit, b: Hit): number =>
  a.sentence - b.sentence || a.firstToken - b.firstToken || b.endToken - a.endToken;
