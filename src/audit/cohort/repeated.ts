import type { RowStore } from './row-store.ts';
import { areAlike, BANDS, bandKey } from './signature.ts';
import { type Passage, passagesIn } from './traces.ts';

/** In fewer plans than this a sentence is no habit. */
export const FEWEST_PLANS = 3;

/** One sentence or goal as it stands in several plans, word for word or all but. */
export interface Family {
  readonly what: Passage['what'];
  /** Documents that hold it, by number, each once. */
  readonly documents: number;
  /** The first of its places, in the order of the documents. */
  readonly places: readonly { readonly document: number; readonly start: number; readonly end: number }[];
}

export interface Repetition {
  /** Those in most documents first, then by first place. */
  readonly families: readonly Family[];
  /** For each document, how many passages it holds and how many of them stand in several plans. */
  readonly shares: readonly { readonly passages: number; readonly repeated: number }[];
}

/** Places that are kept of each family. */
const PLACES = 5;

/**
 * Finds what stands in several documents. What is kept in memory grows with what is repeated and hardly with the documents:
 * rows are gone through four times, first to see which parts of signatures are frequent at all.
 */
export function findRepeated(store: RowStore): Repetition {
  const mayRepeat = frequentParts(store);
  const { keys, members } = candidates(store, mayRepeat);
  const familyOf = joined(members);
  return counted(store, (passage) => {
    const index = keys.get(passage.key);
    return index === undefined ? null : familyOf(index);
  });
}

/** Says of a passage whether some part of its signature stands in several documents. It may err towards yes. */
function frequentParts(store: RowStore): (passage: Passage) => boolean {
  let passages = 0;
  store.replay((rows) => {
    passages += rows.length;
  });
  // Four counters for each part of a signature, so that few share one.
  const size = 2 ** Math.min(25, Math.max(12, Math.ceil(Math.log2(passages * BANDS + 1))));
  const counters = new Uint8Array(size);
  store.replay((rows) => {
    const here = new Set<number>();
    for (const { signature } of passagesIn(rows)) {
      for (let band = 0; band < BANDS; band += 1) here.add(bandKey(signature, band) & (size - 1));
    }
    for (const at of here) counters[at] = Math.min(FEWEST_PLANS, (counters[at] ?? 0) + 1);
  });
  return ({ signature }) => {
    for (let band = 0; band < BANDS; band += 1) {
      if ((counters[bandKey(signature, band) & (size - 1)] ?? 0) >= FEWEST_PLANS) return true;
    }
    return false;
  };
}

interface Candidates {
  /** From a passage's key to its number among `members`. */
  readonly keys: ReadonlyMap<number, number>;
  readonly members: readonly Pick<Passage, 'what' | 'signature'>[];
}

/** Every different passage that may stand in several documents. */
function candidates(store: RowStore, mayRepeat: (passage: Passage) => boolean): Candidates {
  const keys = new Map<number, number>();
  const members: Pick<Passage, 'what' | 'signature'>[] = [];
  store.replay((rows) => {
    for (const passage of passagesIn(rows)) {
      if (keys.has(passage.key) || !mayRepeat(passage)) continue;
      keys.set(passage.key, members.length);
      members.push({ what: passage.what, signature: passage.signature });
    }
  });
  return { keys, members };
}

/** Most families with the same part of a signature that a passage is compared with. */
const COMPARED = 8;

/**
 * Joins passages into families: each goes to the first family whose first member it is like, or begins one. It is never
 * compared with later members, so that a family does not drift from one sentence to quite another.
 */
function joined(members: Candidates['members']): (index: number) => number {
  const families = new Int32Array(members.length);
  const buckets = new Map<number, number[]>();
  members.forEach((member, index) => {
    const near = Array.from({ length: BANDS }, (_, band) => bandKey(member.signature, band));
    let first = index;
    for (const key of near) first = firstAlike(member, members, buckets.get(key) ?? NONE, first);
    families[index] = first;
    if (first !== index) return;
    for (const key of near) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [index]);
      else if (bucket.length < COMPARED) bucket.push(index);
    }
  });
  return (index) => families[index] ?? index;
}

const NONE: readonly number[] = [];

/** The first of the leaders, which stand in order, that a member is like; `before` where there is none before that. */
function firstAlike(
  { what, signature }: Candidates['members'][number],
  members: Candidates['members'],
  leaders: readonly number[],
  before: number,
): number {
  for (const leader of leaders) {
    if (leader >= before) break;
    const there = members[leader];
    if (there?.what === what && areAlike(signature, there.signature)) return leader;
  }
  return before;
}

interface Growing {
  readonly what: Passage['what'];
  documents: number;
  readonly places: { document: number; start: number; end: number }[];
}

function counted(store: RowStore, familyOf: (passage: Passage) => number | null): Repetition {
  const families = new Map<number, Growing>();
  store.replay((rows, document) => {
    const here = new Set<number>();
    for (const passage of passagesIn(rows)) {
      const name = familyOf(passage);
      if (name === null || here.has(name)) continue;
      here.add(name);
      const family = families.get(name) ?? { what: passage.what, documents: 0, places: [] };
      family.documents += 1;
      if (family.places.length < PLACES) family.places.push({ document, start: passage.start, end: passage.end });
      families.set(name, family);
    }
  });
  const repeats = (name: number | null): boolean =>
    name !== null && (families.get(name)?.documents ?? 0) >= FEWEST_PLANS;
  const shares: { passages: number; repeated: number }[] = [];
  store.replay((rows) => {
    const passages = passagesIn(rows);
    shares.push({
      passages: passages.length,
      repeated: passages.filter((passage) => repeats(familyOf(passage))).length,
    });
  });
  const found = [...families.values()].filter(({ documents }) => documents >= FEWEST_PLANS);
  return { families: found.sort((a, b) => b.documents - a.documents || byPlace(a, b)), shares };
}

function byPlace({ places: [a] }: Growing, { places: [b] }: Growing): number {
  return (a?.document ?? 0) - (b?.document ?? 0) || (a?.start ?? 0) - (b?.start ?? 0);
}
