import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** Below it, two words are hardly one word misspelt. */
const ALIKE = 0.8;

/** The known word that somebody most likely meant, or null. */
export function nearest(given: string, known: Iterable<string>): string | null {
  let best: { readonly word: string; readonly likeness: number } | null = null;
  for (const word of known) {
    const likeness = jaroWinkler(given.toLowerCase(), word.toLowerCase(), {});
    if (likeness >= ALIKE && (best === null || likeness > best.likeness)) best = { word, likeness };
  }
  return best?.word ?? null;
}
