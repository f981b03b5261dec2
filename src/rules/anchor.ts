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
 * document lead nowhere; `needs` are the next rarest, asked for beside it before the phrase is followed. Null for a phrase
 * that has no word of its own.
 */
export function anchorOf(
  elements: Sequence,
  rarity: Rarity,
): { readonly anchor: number; readonly needs: readonly number[] } | null {
  const [rarest, ...others] = keyed(elements, (element) => keysOf(element, listIn(rarity.lists)), rarity.frequency);
  if (rarest === undefined) return null;
  const asked = others.filter(({ cost, keys }) => cost <= WORTH_ASKING && keys.every((key) => typeof key === 'number'));
  return { anchor: rarest.index, needs: asked.slice(0, MOST_ASKED).map(({ index }) => index) };
}

type FindList = (name: string) => Pick<PhraseListEntry, 'leads' | 'keys'>;

const UNKNOWN = { leads: null, keys: null };
const listIn =
  (lists: ReadonlyMap<string, PhraseListEntry>): FindList =>
  (name) =>
    lists.get(name) ?? UNKNOWN;

interface Keyed {
  readonly index: number;
  readonly keys: readonly Lead[];
  readonly cost: number;
}

/** The elements of a row that have to be there and are known by their words, rarest first. */
function keyed(
  row: Sequence,
  keysOfElement: (element: PhraseElement) => readonly Lead[] | null,
  frequency: Rarity['frequency'],
): readonly Keyed[] {
  return row
    .flatMap((element, index): readonly Keyed[] => {
      const keys = isOptional(element) ? null : keysOfElement(element);
      return keys === null ? [] : [{ index, keys, cost: costOf(keys, frequency) }];
    })
    .sort((a, b) => a.cost - b.cost);
}

const isOptional = (element: PhraseElement): boolean => typeof element !== 'number' && 'optional' in element;

const costOf = (leads: readonly Lead[], frequency: Rarity['frequency']): number =>
  leads.reduce((sum: number, lead) => sum + (typeof lead === 'number' ? (frequency.get(lead) ?? 1) : OFTEN[lead]), 0);

/** Words of which one stands wherever an element is met; null where that may be any. */
function keysOf(element: PhraseElement, list: FindList): readonly Lead[] | null {
  return typeof element !== 'number' && 'list' in element ? list(element.list).keys : leadsOf(element, list);
}

/** All that an element can begin with where it is there, or null where that is any word at all. */
function leadsOf(element: PhraseElement, list: FindList): readonly Lead[] | null {
  if (typeof element === 'number') return [element];
  if ('gap' in element) return null;
  if ('type' in element) return element.type === 'any' ? null : [element.type];
  if ('any' in element) return element.any;
  if ('cased' in element) return [element.word];
  return list(element.list).leads;
}

/** Works out what every list can begin with and is known by; of one that names itself, by whatever way, neither is known. */
export function withLeads(
  lists: ReadonlyMap<string, readonly Sequence[]>,
  frequency: Rarity['frequency'],
): ReadonlyMap<string, PhraseListEntry> {
  const done = new Map<string, PhraseListEntry>();
  const open = new Set<string>();
  const finish: FindList = (name) => {
    const known = done.get(name);
    if (known !== undefined) return known;
    if (open.has(name)) return UNKNOWN;
    open.add(name);
    const entries = lists.get(name) ?? [];
    const rarest = entries.map((entry) => keyed(entry, (element) => keysOf(element, finish), frequency)[0]);
    const found: PhraseListEntry = {
      entries,
      leads: leadsOfEntries(entries, finish),
      keys: rarest.some((key) => key === undefined) ? null : distinct(rarest.flatMap((key) => key?.keys ?? [])),
      rarest: rarest.map((key) => key?.index ?? -1),
    };
    done.set(name, found);
    return found;
  };
  for (const name of lists.keys()) finish(name);
  return done;
}

const distinct = (leads: readonly Lead[]): readonly Lead[] => [...new Set(leads)];

function leadsOfEntries(entries: readonly Sequence[], list: FindList): readonly Lead[] | null {
  const leads: Lead[] = [];
  for (const entry of entries) {
    const first = leadsOfRow(entry, list);
    if (first === null) return null;
    leads.push(...first);
  }
  return distinct(leads);
}

/** What a row of elements can begin with: that of its first element, and of the next ones while they may be left out. */
function leadsOfRow(row: Sequence, list: FindList): readonly Lead[] | null {
  const leads: Lead[] = [];
  for (const element of row) {
    const named = leadsOf(element, list);
    if (named === null) return null;
    leads.push(...named);
    if (!isOptional(element)) return leads;
  }
  return null;
}
