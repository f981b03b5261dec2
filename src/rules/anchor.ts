import type { Lead, PhraseElement, PhraseListEntry, Sequence } from '../model/pack.ts';

/** What is known of words and lists when phrases are finished. */
export interface Rarity {
  readonly lists: ReadonlyMap<string, PhraseListEntry>;
  /** How often a numbered word is met in 10,000; a word that is not listed, once. */
  readonly frequency: ReadonlyMap<number, number>;
}

/** Names and numbers in 10,000 words, as counted in invented plans. */
const OFTEN = { number: 150, name: 300, 'their-name': 80 } as const;

/** What stands in more than this many of 10,000 words is in most sentences, and not worth asking for. */
const WORTH_ASKING = 1000;
const MOST_ASKED = 2;

/**
 * Where a phrase is looked for: `anchor` is the element whose words are rarest in ordinary text, so that most words of a
 * document lead nowhere; `needs` are the next rarest, asked for in the sentence before the phrase is followed. Null for a
 * phrase that has no word of its own.
 */
export function anchorOf(
  elements: Sequence,
  rarity: Rarity,
): { readonly anchor: number; readonly needs: readonly number[] } | null {
  const [rarest, ...others] = elements
    .map((element, index) => ({ index, leads: isOptional(element) ? null : leadsOf(element, rarity.lists) }))
    .flatMap(({ index, leads }) => (leads === null ? [] : [{ index, leads, cost: costOf(leads, rarity) }]))
    .sort((a, b) => a.cost - b.cost);
  if (rarest === undefined) return null;
  const asked = others.filter(
    ({ cost, leads }) => cost <= WORTH_ASKING && leads.every((lead) => typeof lead === 'number'),
  );
  return { anchor: rarest.index, needs: asked.slice(0, MOST_ASKED).map(({ index }) => index) };
}

const isOptional = (element: PhraseElement): boolean => typeof element !== 'number' && 'optional' in element;

const costOf = (leads: readonly Lead[], { frequency }: Rarity): number =>
  leads.reduce((sum: number, lead) => sum + (typeof lead === 'number' ? (frequency.get(lead) ?? 1) : OFTEN[lead]), 0);

/** All that an element can begin with where it is there, or null where that is any word at all. */
function leadsOf(element: PhraseElement, lists: ReadonlyMap<string, PhraseListEntry>): readonly Lead[] | null {
  if (typeof element === 'number') return [element];
  if ('gap' in element) return null;
  if ('type' in element) return element.type === 'any' ? null : [element.type];
  if ('any' in element) return element.any;
  if ('cased' in element) return [element.word];
  return lists.get(element.list)?.leads ?? null;
}

/** Works out what every list can begin with; one that names itself, by whatever way, begins with anything. */
export function withLeads(lists: ReadonlyMap<string, readonly Sequence[]>): ReadonlyMap<string, PhraseListEntry> {
  const done = new Map<string, PhraseListEntry>();
  const open = new Set<string>();
  const finish = (name: string): PhraseListEntry => {
    const known = done.get(name);
    if (known !== undefined) return known;
    const entries = lists.get(name) ?? [];
    if (open.has(name)) return { entries, leads: null };
    open.add(name);
    const found = { entries, leads: leadsOfEntries(entries, finish) };
    done.set(name, found);
    return found;
  };
  for (const name of lists.keys()) finish(name);
  return done;
}

function leadsOfEntries(entries: readonly Sequence[], list: (name: string) => PhraseListEntry): readonly Lead[] | null {
  const leads = new Set<Lead>();
  for (const entry of entries) {
    const first = leadsOfRow(entry, list);
    if (first === null) return null;
    for (const lead of first) leads.add(lead);
  }
  return [...leads];
}

/** What a row of elements can begin with: that of its first element, and of the next ones while they may be left out. */
function leadsOfRow(row: Sequence, list: (name: string) => PhraseListEntry): readonly Lead[] | null {
  const leads: Lead[] = [];
  for (const element of row) {
    const named =
      typeof element !== 'number' && 'list' in element ? list(element.list).leads : leadsOf(element, new Map());
    if (named === null) return null;
    leads.push(...named);
    if (!isOptional(element)) return leads;
  }
  return null;
}
