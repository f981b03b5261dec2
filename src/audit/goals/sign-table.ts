import type { Span } from '../../model/place.ts';
import type { Hit, Reading } from '../../model/reading.ts';

/** The signs of goals and steps that a document shows, by where they begin. */
export interface SignTable {
  /** The first hit of a sign that begins in a span. */
  readonly find: (sign: string, span: Span) => Hit | null;
  /** Every hit of these signs that begins in a span, in the order of the text, longer ones first. */
  readonly all: (signs: { readonly has: (sign: string) => boolean }, span: Span) => readonly Hit[];
}

/** Gathers the hits of some cues once, so that each sentence is asked about only what was met in it. */
export function signTable(reading: Reading, cues: readonly string[]): SignTable {
  const hits = cues.flatMap((cue) => reading.hits(cue)).sort((a, b) => a.start - b.start || b.end - a.end);
  const firstFrom = (offset: number): number => {
    let low = 0;
    for (let high = hits.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((hits[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const within = function* (span: Span): Generator<Hit> {
    for (let at = firstFrom(span.start); at < hits.length; at += 1) {
      const hit = hits[at];
      if (hit === undefined || hit.start >= span.end) return;
      yield hit;
    }
  };
  return {
    find: (sign, span) => {
      for (const hit of within(span)) if (hit.cue === sign) return hit;
      return null;
    },
    all: (signs, span) => [...within(span)].filter((hit) => signs.has(hit.cue)),
  };
}
