import type { Lead, PhraseElement, RulePack } from '../model/pack.ts';
import type { Tokens } from './tokens.ts';
import type { Stretch } from './walk.ts';

/** What an element can begin with, where that is known. */
export function leadsOf(element: PhraseElement | undefined, lists: RulePack['lists']): readonly Lead[] {
  if (element === undefined) return [];
  if (typeof element === 'number') return [element];
  if ('any' in element) return element.any;
  if ('cased' in element) return [element.word];
  if ('list' in element) return lists[element.list]?.leads ?? [];
  return 'type' in element && element.type !== 'any' ? [element.type] : [];
}

/** Some words, and whether one of them stands in the sentence being matched: worked out once for each sentence. */
export class WordSet {
  readonly #words: ReadonlySet<Lead>;
  #sentence = -1;
  #there = false;

  constructor(words: readonly Lead[]) {
    this.#words = new Set(words);
  }

  standsIn(sentence: number, { stems, forms }: Tokens, { low, end }: Stretch): boolean {
    if (this.#sentence === sentence) return this.#there;
    this.#sentence = sentence;
    this.#there = false;
    for (let token = low; token < end && !this.#there; token += 1) {
      this.#there = this.#words.has(stems[token] ?? 0) || this.#words.has(forms[token] ?? 0);
    }
    return this.#there;
  }
}

/** The sets of a pack: phrases that ask for the same list, or for the same words, share one. */
export function wordSets(lists: RulePack['lists']): (element: PhraseElement | undefined) => WordSet {
  const sets = new Map<string, WordSet>();
  return (element) => {
    const named = typeof element === 'object' && 'list' in element;
    const key = named ? element.list : JSON.stringify(leadsOf(element, lists));
    const known = sets.get(key) ?? new WordSet(leadsOf(element, lists));
    sets.set(key, known);
    return known;
  };
}
