import { areAlike, PAIRS, pairKey } from './signature.ts';
import { IN_ROW, ROW } from './traces.ts';

/** The numbers of a passage: 1 for a goal, then its signature. */
const LENGTH = 1 + PAIRS;
/** Passages on a page, as a power of two. Full pages stay where they are: one long row would be copied whenever it grew. */
const ON_PAGE = 14;
const NONE = new Uint32Array(LENGTH);

/** What passages are, and their signatures. */
export class Members {
  readonly #pages: Uint32Array[] = [];
  count = 0;

  add(rows: Uint32Array, at: number): void {
    const place = placeOf(this.count);
    if (place === 0) this.#pages.push(new Uint32Array(LENGTH * 2 ** ON_PAGE));
    const page = this.#pageOf(this.count);
    page[place] = rows[at + IN_ROW.IS_GOAL] ?? 0;
    page.set(rows.subarray(at + IN_ROW.SIGNATURE, at + ROW), place + 1);
    this.count += 1;
  }

  isGoal(index: number): boolean {
    return this.#pageOf(index)[placeOf(index)] === 1;
  }

  pairKey(index: number, pair: number): number {
    return pairKey(this.#pageOf(index)[placeOf(index) + 1 + pair] ?? 0, pair);
  }

  areAlike(a: number, b: number): boolean {
    const [pageA, pageB] = [this.#pageOf(a), this.#pageOf(b)];
    const [atA, atB] = [placeOf(a), placeOf(b)];
    return pageA[atA] === pageB[atB] && areAlike(pageA, atA + 1, pageB, atB + 1);
  }

  #pageOf(index: number): Uint32Array {
    return this.#pages[index >>> ON_PAGE] ?? NONE;
  }
}

/** Where a passage begins on its page. */
function placeOf(index: number): number {
  return (index & (2 ** ON_PAGE - 1)) * LENGTH;
}
