import type { Members } from './members.ts';
import { PAIRS } from './signature.ts';

/** Most families with the same part of a signature that a passage is compared with. */
const COMPARED = 8;

/**
 * Joins passages into families: each goes to the first family whose first member it is like, or begins one. It is never
 * compared with later members, so that a family does not drift from one sentence to quite another. Returns the first member of
 * each one's family.
 */
export function joinFamilies(members: Members): Uint32Array {
  const families = new Uint32Array(members.count);
  const leaders = new Leaders(members);
  for (let index = 0; index < members.count; index += 1) {
    const first = leaders.firstLike(index);
    families[index] = first;
    if (first === index) leaders.add(index);
  }
  return families;
}

/**
 * First members of families by the parts of their signatures. Each part of each is an entry, and an entry names the one before it
 * in its chain: a number to an entry, which a map of lists would take tens of bytes for. 0 names none.
 */
class Leaders {
  readonly #members: Members;
  /** Numbers among the members of those that lead a family. */
  readonly #leaders: Uint32Array;
  readonly #latest: Uint32Array;
  readonly #before: Uint32Array;
  #count = 0;

  constructor(members: Members) {
    this.#members = members;
    // As long as could be needed: the system gives memory for what is written to, and there are fewer leaders than members.
    this.#leaders = new Uint32Array(members.count);
    this.#latest = new Uint32Array(2 ** Math.ceil(Math.log2(members.count + 1)));
    this.#before = new Uint32Array(members.count * PAIRS + 1);
  }

  /** The first leader that a passage is like; the passage itself where it is like none. */
  firstLike(index: number): number {
    let first = index;
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const key = this.#members.pairKey(index, pair);
      for (let entry = this.#latest[this.#chainOf(key)] ?? 0; entry !== 0; entry = this.#before[entry] ?? 0) {
        const leader = this.#leaderOf(entry);
        if (leader < first && this.#keyOf(entry) === key && this.#members.areAlike(leader, index)) first = leader;
      }
    }
    return first;
  }

  add(index: number): void {
    this.#leaders[this.#count] = index;
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const key = this.#members.pairKey(index, pair);
      if (this.#held(key) >= COMPARED) continue;
      const chain = this.#chainOf(key);
      const entry = this.#count * PAIRS + pair + 1;
      this.#before[entry] = this.#latest[chain] ?? 0;
      this.#latest[chain] = entry;
    }
    this.#count += 1;
  }

  #held(key: number): number {
    let held = 0;
    for (let entry = this.#latest[this.#chainOf(key)] ?? 0; entry !== 0; entry = this.#before[entry] ?? 0) {
      if (this.#keyOf(entry) === key) held += 1;
    }
    return held;
  }

  #chainOf(key: number): number {
    return key & (this.#latest.length - 1);
  }

  #keyOf(entry: number): number {
    return this.#members.pairKey(this.#leaderOf(entry), (entry - 1) % PAIRS);
  }

  #leaderOf(entry: number): number {
    return this.#leaders[Math.floor((entry - 1) / PAIRS)] ?? 0;
  }
}
