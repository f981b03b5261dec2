import { frequentPassages } from './frequent-passages.ts';
import { joinFamilies } from './join-families.ts';
import { Members } from './members.ts';
import { NumberedKeys } from './numbered-keys.ts';
import type { RowStore } from './row-store.ts';
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
 * Finds what stands in several documents, and names at most `most` families. What is kept in memory grows with what is repeated
 * and hardly with the documents: rows are gone through several times, first to see which parts of signatures are frequent at all.
 */
export function findRepeated(store: RowStore, most: number): Repetition {
  const { keys, members } = candidates(store, frequentPassages(store, FEWEST_PLANS));
  const families = joinFamilies(members);
  const familyOf: FamilyOf = (rows, at) => {
    const index = keys.at(keyAt(rows, at));
    return index < 0 ? -1 : (families[index] ?? index);
  };
  const counts = counted(store, members.count, familyOf);
  const named = mostFrequent(counts, most);
  const growing = new Map(
    Array.from(named, (family): readonly [number, Growing] => [
      family,
      { what: members.isGoal(family) ? 'goal' : 'sentence', documents: counts.documents[family] ?? 0, places: [] },
    ]),
  );
  const shares = placed(store, growing, counts, familyOf);
  return { families: [...growing.values()], shares };
}

/** The family of the passage whose row begins at a place, -1 where it has none. */
type FamilyOf = (rows: Uint32Array, at: number) => number;

interface Candidates {
  /** A passage's key has its number among `members`. */
  readonly keys: NumberedKeys;
  readonly members: Members;
}

/** Every different passage that may stand in several documents. `open` says it of each passage, in their order. */
function candidates(store: RowStore, open: Uint8Array): Candidates {
  const keys = new NumberedKeys();
  const members = new Members();
  let passage = 0;
  store.replay((rows) => {
    for (let at = 0; at < rows.length; at += ROW) {
      if (open[passage] !== 0 && keys.add(keyAt(rows, at))) members.add(rows, at);
      passage += 1;
    }
  });
  return { keys, members };
}

/** Of each family, by the number of its first member. */
interface Counts {
  /** Documents that hold it. */
  readonly documents: Uint32Array;
  /** The document of its first place, and where it begins there. */
  readonly first: Uint32Array;
  readonly start: Uint32Array;
}

function counted(store: RowStore, members: number, familyOf: FamilyOf): Counts {
  const documents = new Uint32Array(members);
  const first = new Uint32Array(members);
  const start = new Uint32Array(members);
  // One more than the number of the document that held it last.
  const latest = new Uint32Array(members);
  store.replay((rows, document) => {
    for (let at = 0; at < rows.length; at += ROW) {
      const family = familyOf(rows, at);
      if (family < 0 || latest[family] === document + 1) continue;
      if (latest[family] === 0) {
        first[family] = document;
        start[family] = rows[at + IN_ROW.START] ?? 0;
      }
      latest[family] = document + 1;
      documents[family] = (documents[family] ?? 0) + 1;
    }
  });
  return { documents, first, start };
}

/** Those in most documents first, then by first place. */
function mostFrequent({ documents, first, start }: Counts, most: number): Uint32Array {
  const frequent = Uint32Array.from(documents.keys()).filter((family) => (documents[family] ?? 0) >= FEWEST_PLANS);
  const less = (numbers: Uint32Array, a: number, b: number): number => (numbers[a] ?? 0) - (numbers[b] ?? 0);
  return frequent.sort((a, b) => less(documents, b, a) || less(first, a, b) || less(start, a, b)).slice(0, most);
}

interface Growing {
  readonly what: Family['what'];
  readonly documents: number;
  readonly places: { document: number; start: number; end: number }[];
}

/** Adds the first places of each family to it, and gives the shares of all documents. */
function placed(
  store: RowStore,
  growing: ReadonlyMap<number, Growing>,
  { documents }: Counts,
  familyOf: FamilyOf,
): readonly Share[] {
  const shares: Share[] = [];
  store.replay((rows, document) => {
    let repeated = 0;
    for (let at = 0; at < rows.length; at += ROW) {
      const family = familyOf(rows, at);
      if ((documents[family] ?? 0) < FEWEST_PLANS) continue;
      repeated += 1;
      const places = growing.get(family)?.places;
      if (places === undefined || places.length === PLACES || places.at(-1)?.document === document) continue;
      places.push({ document, start: rows[at + IN_ROW.START] ?? 0, end: rows[at + IN_ROW.END] ?? 0 });
    }
    if (repeated > 0) shares.push({ document, passages: rows.length / ROW, repeated });
  });
  return shares;
}
