import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** Below it, two words are hardly one word misspelt. */
const ALIKE = 0.8;

/** How alike two words are, 0 to 1. */
export const likeness = (a: string, b: string): number => jaroWinkler(a, b, {});

/** The known word that somebody most likely meant, or null. */
export function nearest(given: string, known: Iterable<string>): string | null {
  let best: { readonly word: string; readonly score: number } | null = null;
  for (const word of known) {
    const score = likeness(given.toLowerCase(), word.toLowerCase());
    if (score >= ALIKE && (best === null || score > best.score)) best = { word, score };
  }
  return best?.word ?? null;
}
