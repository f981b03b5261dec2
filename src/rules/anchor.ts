import type { PhraseElement, Sequence } from '../model/pack.ts';

/**
 * Which element of a phrase to look for first: the one whose words are rarest in ordinary text, so that most words of a
 * document lead nowhere. Returns null for a phrase that has no word of its own to look for.
 */
export function anchorOf(
  elements: Sequence,
  lists: ReadonlyMap<string, readonly Sequence[]>,
  common: ReadonlySet<number>,
): number | null {
  let best: { readonly index: number; readonly cost: number } | null = null;
  for (const [index, element] of elements.entries()) {
    if (typeof element !== 'number' && 'optional' in element) continue;
    const words = leadingWords(element, lists, 0);
    if (words === null) continue;
    const cost = words.reduce((sum, word) => sum + (common.has(word) ? COMMON : 1), 0);
    if (best === null || cost < best.cost) best = { index, cost };
  }
  return best?.index ?? null;
}

/** A word such as "to" is met about this many times as often as an ordinary one. */
const COMMON = 60;
const DEEPEST = 6;

/** Every word that an element can begin with where it is there, or null where that cannot be listed. */
export function leadingWords(
  element: PhraseElement,
  lists: ReadonlyMap<string, readonly Sequence[]>,
  depth: number,
): readonly number[] | null {
  if (typeof element === 'number') return [element];
  if ('gap' in element || 'type' in element || depth > DEEPEST) return null;
  if ('any' in element) return element.any;
  if ('cased' in element) return [element.word];
  const words = new Set<number>();
  for (const entry of lists.get(element.list) ?? []) {
    const leading = leadingWordsOfRow(entry, lists, depth + 1);
    if (leading === null) return null;
    for (const word of leading) words.add(word);
  }
  return [...words];
}

/** Words that a row of elements can begin with: those of its first element, and of the next ones while they may be left out. */
function leadingWordsOfRow(
  row: Sequence,
  lists: ReadonlyMap<string, readonly Sequence[]>,
  depth: number,
): readonly number[] | null {
  const words: number[] = [];
  for (const element of row) {
    const optional = typeof element !== 'number' && 'optional' in element;
    const leading = leadingWords(element, lists, depth);
    if (leading === null) return null;
    words.push(...leading);
    if (!optional) return words;
  }
  return null;
}
