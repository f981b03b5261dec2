import type { Span } from '../model/place.ts';

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Where each quote stands in the text: whole words only, and another place for each repetition of the same quote. One
 * that cannot be found so is put at its first occurrence, or at -1.
 */
export function placeQuotes<T extends { readonly quote: string }>(
  text: string,
  quotes: readonly T[],
): readonly (T & Span)[] {
  const used = new Map<string, number>();
  return quotes.map((quoted) => {
    const start = nextWhole(text, quoted.quote, (used.get(quoted.quote) ?? -1) + 1);
    const found = start < 0 ? text.indexOf(quoted.quote) : start;
    if (found >= 0) used.set(quoted.quote, found);
    return { ...quoted, start: found, end: found + quoted.quote.length };
  });
}

function nextWhole(text: string, quote: string, from: number): number {
  for (let start = text.indexOf(quote, from); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    const cutsIn = LETTER.test(text[start - 1] ?? ' ') && LETTER.test(text[start] ?? ' ');
    const cutsOut = LETTER.test(text[end] ?? ' ') && LETTER.test(text[end - 1] ?? ' ');
    if (!cutsIn && !cutsOut) return start;
  }
  return -1;
}

export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

export const size = (span: Span): number => Math.max(1, span.end - span.start);

/** Pairs spans one to one, best overlap first; two are a pair where they share at least half of the longer one. */
export function pairSpans(wanted: readonly Span[], given: readonly Span[]): ReadonlyMap<number, number> {
  const pairs: { readonly share: number; readonly want: number; readonly got: number }[] = [];
  wanted.forEach((w, want) => {
    given.forEach((g, got) => {
      const share = overlap(w, g) / Math.max(size(w), size(g));
      if (share >= 0.5) pairs.push({ share, want, got });
    });
  });
  const paired = new Map<number, number>();
  const taken = new Set<number>();
  for (const { want, got } of pairs.sort((a, b) => b.share - a.share)) {
    if (paired.has(want) || taken.has(got)) continue;
    paired.set(want, got);
    taken.add(got);
  }
  return paired;
}
