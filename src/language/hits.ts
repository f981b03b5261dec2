import type { Hit } from '../model/reading.ts';

/** The hits of a document by cue, with what excepts a cue already taken out of it. */
export class HitTable {
  readonly #byCue = new Map<string, Hit[]>();
  #settled: ReadonlyMap<string, readonly Hit[]> | null = null;

  add(hit: Hit): void {
    this.#settled = null;
    const hits = this.#byCue.get(hit.cue);
    if (hits === undefined) this.#byCue.set(hit.cue, [hit]);
    else if (
      !hits.some((h) => h.firstToken === hit.firstToken && h.endToken === hit.endToken && h.sentence === hit.sentence)
    )
      hits.push(hit);
  }

  of(cue: string): readonly Hit[] {
    this.#settled ??= this.#settle();
    return this.#settled.get(cue) ?? NONE;
  }

  /** Hits of a cue in one sentence. Hits are in order, so this looks no further than it must. */
  in(cue: string, sentence: number): readonly Hit[] {
    const hits = this.of(cue);
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

  /** Cues that were met at all, excepted or not. */
  get cues(): readonly string[] {
    this.#settled ??= this.#settle();
    return [...this.#settled.keys()];
  }

  #settle(): ReadonlyMap<string, readonly Hit[]> {
    const settled = new Map<string, readonly Hit[]>();
    for (const [cue, hits] of this.#byCue) {
      const excepted = this.#byCue.get(`${cue}/except`);
      const kept = excepted === undefined ? hits : hits.filter((hit) => !excepted.some((e) => overlaps(e, hit)));
      if (kept.length > 0)
        settled.set(
          cue,
          kept.sort((a, b) => a.sentence - b.sentence || a.firstToken - b.firstToken || b.endToken - a.endToken),
        );
    }
    return settled;
  }
}

const NONE: readonly Hit[] = [];

const overlaps = (a: Hit, b: Hit): boolean =>
  a.sentence === b.sentence && a.firstToken < b.endToken && b.firstToken < a.endToken;
