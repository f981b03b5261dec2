import type { Span } from '../../model/place.ts';
import type { Hit, Reading } from '../../model/reading.ts';

/** The signs of goals and steps that a document shows, by where they begin. */
export interface SignTable {
  /** The first hit of a sign that begins in a span. */
  readonly find: (sign: string, span: Span) => Hit | null;
  /** Every hit of these signs that begins in a span, in the order of the text, longer ones first. */
  readonly all: (signs: { readonly has: (sign: string) => boolean }, span: Span) => readonly Hit[];
}

/** Gathers the hits of some cues once, so that each sentence is asked only about what was met in it. */
export function signTable(reading: Reading, cues: readonly string[]): SignTable {
  const { sentences } = reading;
  const met: (Hit[] | undefined)[] = [];
  for (const cue of cues) {
    for (const hit of reading.hits(cue)) {
      const known = met[hit.sentence];
      if (known === undefined) met[hit.sentence] = [hit];
      else known.push(hit);
    }
  }
  /** The last sentence that begins at or before an offset. */
  const sentenceAt = (offset: number): number => {
    let low = 0;
    for (let high = sentences.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const each = (span: Span, visit: (hit: Hit) => void): void => {
    for (let index = sentenceAt(span.start); index < sentences.length; index += 1) {
      if ((sentences[index]?.start ?? 0) >= span.end) return;
      for (const hit of met[index] ?? NONE) if (hit.start >= span.start && hit.start < span.end) visit(hit);
    }
  };
  return {
    find: (sign, span) => {
      let first: Hit | null = null;
      each(span, (hit) => {
        if (hit.cue === sign && (first === null || hit.start < first.start)) first = hit;
      });
      return first;
    },
    all: (signs, span) => {
      const found: Hit[] = [];
      each(span, (hit) => {
        if (signs.has(hit.cue)) found.push(hit);
      });
      return found.sort((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}

const NONE: readonly Hit[] = [];
