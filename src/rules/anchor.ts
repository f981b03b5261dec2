import type { PhraseElement, Sequence } from '../model/pack.ts';

/** What an element can begin with: a numbered word, or a kind of token. */
export type Lead = number | 'number' | 'name' | 'their-name';

/**
 * Which element of a phrase to look for first: the one whose words are rarest in ordinary text, so that most words of a
 * document lead nowhere. Returns null for a phrase that has no word of its own to look for.
 */
export function anchorOf(
  elements: Sequence,
  lists: ReadonlyMap<string, readonly Sequence[]>,
  frequency: ReadonlyMap<number, number>,
): number | null {
  let best: { readonly index: number; readonly cost: number } | null = null;
  for (const [index, element] of elements.entries()) {
    if (typeof element !== 'number' && 'optional' in element) continue;
    const leads = leadsOf(element, lists, 0);
    if (leads === null) continue;
    const cost = leads.reduce((sum: number, lead) => sum + costOf(lead, frequency), 0);
    if (best === null || cost < best.cost) best = { index, cost };
  }
  return best?.index ?? null;
}

/** How often a lead is met in 10,000 words: names and numbers as counted in invented plans, a word that is not listed once. */
const OFTEN = { number: 150, name: 300, 'their-name': 80 } as const;
const costOf = (lead: Lead, frequency: ReadonlyMap<number, number>): number =>
  typeof lead === 'number' ? (frequency.get(lead) ?? 1) : OFTEN[lead];

const DEEPEST = 6;

/** All that an element can begin with where it is there, or null where that is any word at all. */
export function leadsOf(
  element: PhraseElement,
  lists: ReadonlyMap<string, readonly Sequence[]>,
  depth: number,
): readonly Lead[] | null {
  if (typeof element === 'number') return [element];
  if ('gap' in element || depth > DEEPEST) return null;
  if ('type' in element) return element.type === 'any' ? null : [element.type];
  if ('any' in element) return element.any;
  if ('cased' in element) return [element.word];
  const leads = new Set<Lead>();
  for (const entry of lists.get(element.list) ?? []) {
    const leading = leadsOfRow(entry, lists, depth + 1);
    if (leading === null) return null;
    for (const lead of leading) leads.add(lead);
  }
  return [...leads];
}

/** What a row of elements can begin with: that of its first element, and of the next ones while they may be left out. */
function leadsOfRow(
  row: Sequence,
  lists: ReadonlyMap<string, readonly Sequence[]>,
  depth: number,
): readonly Lead[] | null {
  const leads: Lead[] = [];
  for (const element of row) {
    const optional = typeof element !== 'number' && 'optional' in element;
    const leading = leadsOf(element, lists, depth);
    if (leading === null) return null;
    leads.push(...leading);
    if (!optional) return leads;
  }
  return null;
}
