import type { Lead, Phrase, PhraseElement, RulePack, Sequence } from '../model/pack.ts';
import {
  codeOf,
  GROUP,
  KIND,
  NO_SET,
  type PhraseTable,
  SMALL_SET,
  TIES,
  TOKEN_TYPES,
  type Triggers,
} from '../model/phrase-table.ts';

/** Lays a pack's phrases and lists out in rows of numbers. */
export function phraseTableOf({
  phrases,
  lists,
  vocabulary,
}: Pick<RulePack, 'phrases' | 'lists' | 'vocabulary'>): PhraseTable {
  const names = Object.keys(lists);
  const listNumbers = new Map(names.map((name, index) => [name, index]));
  const sets = new SetsInRows();
  const spellings = new Map<string, { readonly number: number; readonly word: number }>();
  const codes: number[] = [];

  const codeOfElement = (element: PhraseElement): number => {
    if (typeof element === 'number') return codeOf(KIND.WORD, element, false);
    if ('gap' in element) return codeOf(KIND.GAP, element.gap, false);
    const optional = element.optional === true;
    if ('list' in element) return codeOf(KIND.LIST, listNumbers.get(element.list) ?? 0, optional);
    if ('type' in element) return codeOf(KIND.TYPE, TOKEN_TYPES.indexOf(element.type), optional);
    if ('cased' in element) return codeOf(KIND.CASED, spellingOf(element), optional);
    const [only] = element.any;
    if (element.any.length === 1 && only !== undefined) return codeOf(KIND.WORD, only, optional);
    return codeOf(KIND.SET, sets.add(element.any), optional);
  };
  const spellingOf = ({ cased, word }: { readonly cased: string; readonly word: number }): number => {
    const known = spellings.get(cased)?.number ?? spellings.size;
    spellings.set(cased, { number: known, word });
    return known;
  };
  const write = (row: Sequence): void => {
    for (const element of row) codes.push(codeOfElement(element));
  };
  const needOf = ({ needs, elements }: Phrase, place: number): number => {
    const element = elements[needs?.[place] ?? -1];
    return element === undefined ? NO_SET : sets.add(wordsOf(keysOf(element, lists)));
  };

  const rows: number[] = [];
  for (const phrase of phrases) {
    const from = codes.length;
    write(phrase.elements);
    rows.push(phrase.cue, from, from + phrase.anchor, codes.length, tiesOf(phrase));
  }
  const listStarts: number[] = [];
  const entryStarts: number[] = [];
  const entryKeys: number[] = [];
  const setOf = (leads: readonly Lead[] | null): number =>
    leads === null || leads.some((lead) => typeof lead !== 'number') ? NO_SET : sets.add(wordsOf(leads));
  for (const name of names) {
    listStarts.push(entryStarts.length);
    lists[name]?.entries.forEach((entry, index) => {
      const rarest = lists[name]?.rarest[index] ?? 0;
      entryStarts.push(codes.length);
      entryKeys.push(rarest <= 0 ? NO_SET : setOf(keysOf(entry[rarest], lists)));
      write(entry);
    });
  }
  listStarts.push(entryStarts.length);
  entryStarts.push(codes.length);
  const keys = names.map((name) => setOf(lists[name]?.keys ?? null));
  const singles = names.map((name) => {
    const found = (lists[name]?.entries ?? []).flatMap(singleWordsOf);
    return found.length === 0 ? NO_SET : sets.add(found);
  });
  const words = vocabulary.words.length + 1;
  const later = new Map(phrases.flatMap(({ cue, onDemand }) => (onDemand === undefined ? [] : [[cue, onDemand]])));
  const demands = [...new Set(later.values())];
  return {
    codes: Int32Array.from(codes),
    phrases: Int32Array.from(rows),
    triggers: triggersOf(phrases, lists, words, demands, needOf),
    listStarts: Int32Array.from(listStarts),
    entryStarts: Int32Array.from(entryStarts),
    listKeys: Int32Array.from(keys),
    entryKeys: Int32Array.from(entryKeys),
    listSingles: Int32Array.from(singles),
    ...sets.rows(words),
    wholeCues: cuesOf(phrases, (phrase) => phrase.whole === true),
    laterCues: Int32Array.from(later.keys()),
    laterGroups: Int32Array.from(later.values(), (name) => GROUP.ON_DEMAND + demands.indexOf(name)),
    spellings: [...spellings.keys()],
    spelledWords: Int32Array.from([...spellings.values()].map(({ word }) => word)),
    words,
  };
}

const cuesOf = (phrases: readonly Phrase[], which: (phrase: Phrase) => boolean): Int32Array =>
  Int32Array.from(new Set(phrases.filter(which).map(({ cue }) => cue)));

const tiesOf = ({ atStart, atEnd, whole }: Phrase): number =>
  (atStart === true ? TIES.START : 0) | (atEnd === true ? TIES.END : 0) | (whole === true ? TIES.WHOLE : 0);

function groupOf({ onDemand, titles, whole }: Phrase, demands: readonly string[]): number {
  if (onDemand !== undefined) return GROUP.ON_DEMAND + demands.indexOf(onDemand);
  if (titles === true) return GROUP.TITLES;
  return whole === true ? GROUP.WHOLE : GROUP.ANYWHERE;
}

/** Words of which one stands wherever an element is met, where they are known. */
function keysOf(element: PhraseElement | undefined, lists: RulePack['lists']): readonly Lead[] {
  if (element === undefined) return [];
  if (typeof element === 'number') return [element];
  if ('any' in element) return element.any;
  if ('cased' in element) return [element.word];
  if ('list' in element) return lists[element.list]?.keys ?? [];
  return 'type' in element && element.type !== 'any' ? [element.type] : [];
}

/** The words that are a list's entry by themselves. */
function singleWordsOf([element, ...more]: Sequence): readonly number[] {
  if (element === undefined || more.length > 0) return [];
  if (typeof element === 'number') return [element];
  return 'any' in element && element.optional !== true ? element.any : [];
}

const wordsOf = (leads: readonly Lead[]): readonly number[] => leads.filter((lead) => typeof lead === 'number');

function triggersOf(
  phrases: readonly Phrase[],
  lists: RulePack['lists'],
  words: number,
  demands: readonly string[],
  needOf: (phrase: Phrase, place: number) => number,
): readonly Triggers[] {
  const groups = GROUP.ON_DEMAND + demands.length;
  const byWord = Array.from({ length: groups }, (): (number[] | undefined)[] => []);
  const byType = Array.from({ length: groups }, () => TOKEN_TYPES.map((): number[] => []));
  phrases.forEach((phrase, number) => {
    const group = groupOf(phrase, demands);
    for (const lead of new Set(keysOf(phrase.elements[phrase.anchor], lists))) {
      if (typeof lead !== 'number')
        byType[group]?.[TOKEN_TYPES.indexOf(lead)]?.push(number, needOf(phrase, 0), needOf(phrase, 1));
      else {
        const row = byWord[group] ?? [];
        const known = row[lead];
        const trigger = [number, needOf(phrase, 0), needOf(phrase, 1)];
        if (known === undefined) row[lead] = trigger;
        else known.push(...trigger);
      }
    }
  });
  return byWord.map((row, group): Triggers => {
    const starts = new Int32Array(words + 1);
    const numbers: number[] = [];
    for (let word = 0; word < words; word += 1) {
      starts[word] = numbers.length;
      numbers.push(...(row[word] ?? []));
    }
    starts[words] = numbers.length;
    return {
      starts,
      phrases: Int32Array.from(numbers),
      byType: (byType[group] ?? []).map((of) => Int32Array.from(of)),
    };
  });
}

/** Sets of words one after the other; those with the same words are one. */
class SetsInRows {
  readonly #numbers = new Map<string, number>();
  readonly #starts: number[] = [];
  readonly #words: number[] = [];

  add(given: readonly number[]): number {
    const words = [...new Set(given)].sort((a, b) => a - b);
    const key = words.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#starts.length;
    this.#numbers.set(key, number);
    this.#starts.push(this.#words.length);
    for (const word of words) this.#words.push(word);
    return number;
  }

  rows(words: number): Pick<PhraseTable, 'setStarts' | 'setWords' | 'memberStarts' | 'memberSets'> {
    const setStarts = Int32Array.from([...this.#starts, this.#words.length]);
    const members = Array.from({ length: words }, (): number[] => []);
    for (let set = 0; set < this.#starts.length; set += 1) {
      const of = this.#words.slice(setStarts[set], setStarts[set + 1]);
      if (of.length > SMALL_SET) for (const word of of) members[word]?.push(set);
    }
    const memberStarts = new Int32Array(words + 1);
    members.forEach((of, word) => {
      memberStarts[word + 1] = (memberStarts[word] ?? 0) + of.length;
    });
    return {
      setStarts,
      setWords: Int32Array.from(this.#words),
      memberStarts,
      memberSets: Int32Array.from(members.flat()),
    };
  }
}
