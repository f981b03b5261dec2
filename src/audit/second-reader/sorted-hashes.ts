/** Where a hash stands in a sorted row; -1 where it does not. */
export type PlaceFinder = (hash: number) => number;

const BUCKET_BITS = 16;
/** So many are found by halving the row before its buckets are worked out, which takes longer than reading one plan does. */
const BY_HALVING = 50_000;
const known = new WeakMap<Int32Array, PlaceFinder>();

/**
 * Finds hashes in a sorted row. Hashes lie evenly, so the first bits of one say nearly where it stands: for many documents a few
 * comparisons side by side cost a third of what halving the row does, which jumps about in memory.
 */
export function placeFinder(sorted: Int32Array): PlaceFinder {
  const made = known.get(sorted) ?? finderIn(sorted);
  known.set(sorted, made);
  return made;
}

function finderIn(sorted: Int32Array): PlaceFinder {
  let starts: Int32Array | null = null;
  let found = 0;
  return (hash) => {
    if (starts === null) {
      found += 1;
      if (found > BY_HALVING) starts = bucketStarts(sorted);
      return byHalving(sorted, hash);
    }
    const bucket = bucketOf(hash);
    const end = starts[bucket + 1] ?? 0;
    for (let at = starts[bucket] ?? 0; at < end; at += 1) if (sorted[at] === hash) return at;
    return -1;
  };
}

function byHalving(sorted: Int32Array, hash: number): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === hash ? low : -1;
}

/** The first bits of a hash, in the order in which signed numbers are sorted. */
const bucketOf = (hash: number): number => (hash ^ 0x80000000) >>> (32 - BUCKET_BITS);

function bucketStarts(sorted: Int32Array): Int32Array {
  const starts = new Int32Array((1 << BUCKET_BITS) + 1);
  for (const hash of sorted) {
    const after = bucketOf(hash) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  return starts;
}
