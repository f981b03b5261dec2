import type { RowStore } from './row-store.ts';
import { PAIRS, pairKey } from './signature.ts';
import { IN_ROW, ROW } from './traces.ts';

/** Counters go to 3, which has to be enough to say "frequent". */
const [COUNTER_BITS, PER_BYTE] = [2, 4] as const;
const MOST_COUNTED = 3;
/** Counters at most: 2^25 of them take 8 MiB. */
const [FEWEST_COUNTERS, MOST_COUNTERS] = [2 ** 12, 2 ** 25] as const;
/** With so many counters to one that is in use, hardly any is shared by chance. */
const ROOMY = 64;
/** Rounds at most. In each, what shared a counter by chance in the one before is dealt out anew. */
const ROUNDS = 4;

/**
 * For each passage of the store, in its order, whether some pair of its signature stands in `fewest` documents (3 at most): not 0
 * where it may be so. It may err towards yes, hardly ever after some rounds. It takes a byte for each passage, and the counters.
 */
export function frequentPassages(store: RowStore, fewest: number): Uint8Array {
  let numbers = 0;
  store.replay((rows) => {
    numbers += rows.length;
  });
  const passages = numbers / ROW;
  const open = new Uint8Array(passages).fill(0xff);
  const counters = new Counters(passages * PAIRS);
  let left = passages * PAIRS;
  for (let round = 0; round < ROUNDS && left > 0; round += 1) {
    const before = left;
    counters.clear();
    eachOpen(store, open, round, (key) => {
      counters.add(key);
    });
    left = 0;
    eachOpen(store, open, round, (key, passage, pair) => {
      if (counters.at(key) >= fewest) left += 1;
      else open[passage] = (open[passage] ?? 0) & ~(1 << pair);
    });
    if (before * ROOMY <= counters.size) break;
  }
  return open;
}

type Visit = (key: number, passage: number, pair: number) => void;

/** Visits the pairs that may still be frequent. One that a document holds twice counts twice, which errs towards yes. */
function eachOpen(store: RowStore, open: Uint8Array, round: number, visit: Visit): void {
  let passage = 0;
  store.replay((rows) => {
    for (let at = 0; at < rows.length; at += ROW) {
      const bits = open[passage] ?? 0;
      for (let pair = 0; pair < PAIRS; pair += 1) {
        if ((bits & (1 << pair)) === 0) continue;
        visit(pairKey(rows[at + IN_ROW.SIGNATURE + pair] ?? 0, pair + PAIRS * round), passage, pair);
      }
      passage += 1;
    }
  });
}

class Counters {
  readonly size: number;
  readonly #bytes: Uint8Array;

  /** Four counters to a key, as far as memory goes. */
  constructor(keys: number) {
    const wanted = 2 ** Math.ceil(Math.log2(4 * keys + 1));
    this.size = Math.min(MOST_COUNTERS, Math.max(FEWEST_COUNTERS, wanted));
    this.#bytes = new Uint8Array(this.size / PER_BYTE);
  }

  clear(): void {
    this.#bytes.fill(0);
  }

  at(key: number): number {
    const place = key & (this.size - 1);
    return ((this.#bytes[place >>> 2] ?? 0) >>> (COUNTER_BITS * (place & 3))) & MOST_COUNTED;
  }

  add(key: number): void {
    if (this.at(key) === MOST_COUNTED) return;
    const place = key & (this.size - 1);
    this.#bytes[place >>> 2] = (this.#bytes[place >>> 2] ?? 0) + (1 << (COUNTER_BITS * (place & 3)));
  }
}
