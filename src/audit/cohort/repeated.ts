import { frequentPassages } from './frequent-passages.ts';
import type { RowStore } from './row-store.ts';
import { areAlike, PAIRS, pairKey } from './signature.ts';
import { IN_ROW, keyAt, ROW } from './traces.ts';

/** In fewer plans than this a sentence is no habit. */
export const FEWEST_PLANS = 3;

/** One sentence or goal as it stands in several plans, word for word or all but. */
export interface Family {
  readonly what: 'sentence' | 'goal';
  /** Documents that hold it, by number, each once. */
  readonly documents: number;
  /** The first of its places, in the order of the documents. */
  readonly places: readonly { readonly document: number; readonly start: number; readonly end: number }[];
}

/** How many passages a document holds that were compared, and how many of them stand in several plans. */
export interface Share {
  readonly document: number;
  readonly passages: number;
  readonly repeated: number;
}

export interface Repetition {
  /** Those in most documents first, then by first place. */
  readonly families: readonly Family[];
  /** Of the documents that hold some of them, in their order. */
  readonly shares: readonly Share[];
}

/** Places that are kept of each family. */
const PLACES = 5;

/**
 * Finds what stands in several documents. What is kept in memory grows with what is repeated and hardly with the documents:
 * rows are gone through several times, first to see which parts of signatures are frequent at all.
 */
export function findRepeated(store: RowStore): Repetition {
  const { keys, members } = candidates(store, frequentPassages(store, FEWEST_PLANS));
  const families = joined(members);
  return counted(store, (rows, at) => {
    const index = keys.get(keyAt(rows, at));
    return index === undefined ? null : (families[index] ?? index);
  });
}

interface Candidates {
  /** From a passage's key to its number among `members`. */
  readonly keys: ReadonlyMap<number, number>;
  readonly members: Members;
}

/** Every different passage that may stand in several documents. `open` says it of each passage, in their order. */
function candidates(store: RowStore, open: Uint8Array): Candidates {
  const keys = new Map<number, number>();
  const members = new Members();
  let passage = 0;
  store.replay((rows) => {
    for (let at = 0; at < rows.length; at += ROW) {
      const key = open[passage] === 0 ? null : keyAt(rows, at);
      passage += 1;
      if (key === null || keys.has(key)) continue;
      keys.set(key, members.count);
      members.add(rows, at);
    }
  });
  return { keys, members };
}

/** What passages are, and their signatures, one behind the other in one row of numbers. */
class Members {
  #numbers = new Uint32Array(2 ** 10);
  count = 0;

  /** The numbers of a passage: 1 for a goal, then its signature. */
  static readonly LENGTH = 1 + PAIRS;

  add(rows: Uint32Array, at: number): void {
    const place = this.count * Members.LENGTH;
    if (place + Members.LENGTH > this.#numbers.length) {
      const longer = new Uint32Array(this.#numbers.length * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[place] = rows[at + IN_ROW.IS_GOAL] ?? 0;
    this.#numbers.set(rows.subarray(at + IN_ROW.SIGNATURE, at + ROW), place + 1);
    this.count += 1;
  }

  pairKey(index: number, pair: number): number {
    return pairKey(this.#numbers[index * Members.LENGTH + 1 + pair] ?? 0, pair);
  }

  areAlike(a: number, b: number): boolean {
    const [atA, atB] = [a * Members.LENGTH, b * Members.LENGTH];
    return this.#numbers[atA] === this.#numbers[atB] && areAlike(this.#numbers, atA + 1, this.#numbers, atB + 1);
  }
}

/** Most families with the same part of a signature that a passage is compared with. */
const COMPARED = 8;

/**
 * Joins passages into families: each goes to the first family whose first member it is like, or begins one. It is never
 * compared with later members, so that a family does not drift from one sentence to quite another. Returns the first member of
 * each one's family.
 */
function joined(members: Members): Uint32Array {
  const families = new Uint32Array(members.count);
  const leaders = new Map<number, number[]>();
  for (let index = 0; index < members.count; index += 1) {
    let first = index;
    for (let pair = 0; pair < PAIRS; pair += 1) {
      for (const leader of leaders.get(members.pairKey(index, pair)) ?? NONE) {
        if (leader >= first) break;
        if (members.areAlike(leader, index)) first = leader;
      }
    }
    families[index] = first;
    if (first !== index) continue;
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const key = members.pairKey(index, pair);
      const known = leaders.get(key);
      if (known === undefined) leaders.set(key, [index]);
      else if (known.length < COMPARED) known.push(index);
    }
  }
  return families;
}

const NONE: readonly number[] = [];

interface Growing {
  readonly what: Family['what'];
  documents: number;
  readonly places: { document: number; start: number; end: number }[];
}

function counted(store: RowStore, familyOf: (rows: Uint32Array, at: number) => number | null): Repetition {
  const families = new Map<number, Growing>();
  const here = new Set<number>();
  store.replay((rows, document) => {
    here.clear();
    for (let at = 0; at < rows.length; at += ROW) {
      const name = familyOf(rows, at);
      if (name === null || here.has(name)) continue;
      here.add(name);
      const what = rows[at + IN_ROW.IS_GOAL] === 1 ? 'goal' : 'sentence';
      const family = families.get(name) ?? { what, documents: 0, places: [] };
      family.documents += 1;
      const [start, end] = [rows[at + IN_ROW.START] ?? 0, rows[at + IN_ROW.END] ?? 0];
      if (family.places.length < PLACES) family.places.push({ document, start, end });
      families.set(name, family);
    }
  });
  for (const [name, { documents }] of families) if (documents < FEWEST_PLANS) families.delete(name);
  const shares: Share[] = [];
  store.replay((rows, document) => {
    let repeated = 0;
    for (let at = 0; at < rows.length; at += ROW) if (families.has(familyOf(rows, at) ?? -1)) repeated += 1;
    if (repeated > 0) shares.push({ document, passages: rows.length / ROW, repeated });
  });
  return { families: [...families.values()].sort((a, b) => b.documents - a.documents || byPlace(a, b)), shares };
}

function byPlace({ places: [a] }: Growing, { places: [b] }: Growing): number {
  return (a?.document ?? 0) - (b?.document ?? 0) || (a?.start ?? 0) - (b?.start ?? 0);
}
