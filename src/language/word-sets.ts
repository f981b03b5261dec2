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

/**
 * Sets of words that phrases ask for, by number, and whether one of their words stands in the sentence being matched. Each
 * is worked out once for a sentence, and kept in rows of numbers: they are asked many times for every word of a document.
 */
export class WordSets {
  readonly #lists: RulePack['lists'];
  readonly #ids = new Map<string, number>();
  readonly #leads: (readonly Lead[])[] = [];
  readonly #words: (Int32Array | undefined)[] = [];
  readonly #lookups: (ReadonlySet<number> | undefined)[] = [];
  /** For each word, and for each set, the sentence in which it was last seen or asked; sets have the answer in the last bit. */
  readonly #seenIn: Int32Array;
  #answers = new Int32Array(0);
  #sentence = 0;
  #tokens: Tokens | null = null;
  #stretch: Stretch = { low: 0, first: 0, end: 0, title: false };

  constructor(pack: RulePack) {
    this.#lists = pack.lists;
    this.#seenIn = new Int32Array(pack.vocabulary.words.length + 1);
  }

  /** The number of an element's words; elements that ask for the same share one. */
  idOf(element: PhraseElement | undefined): number {
    const leads = leadsOf(element, this.#lists);
    const key = typeof element === 'object' && 'list' in element ? element.list : leads.join();
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#leads.length;
    this.#ids.set(key, id);
    this.#leads.push(leads);
    return id;
  }

  enter(tokens: Tokens, stretch: Stretch): void {
    if (this.#answers.length < this.#leads.length) this.#answers = new Int32Array(this.#leads.length);
    this.#sentence += 1;
    this.#tokens = tokens;
    this.#stretch = stretch;
    const { stems, forms } = tokens;
    for (let token = stretch.low; token < stretch.end; token += 1) {
      this.#seenIn[stems[token] ?? 0] = this.#sentence;
      this.#seenIn[forms[token] ?? 0] = this.#sentence;
    }
  }

  hasOneOf(set: number): boolean {
    const answer = this.#answers[set] ?? 0;
    if (answer >> 1 === this.#sentence) return (answer & 1) === 1;
    const found = this.#find(set);
    this.#answers[set] = this.#sentence * 2 + (found ? 1 : 0);
    return found;
  }

  /** By the set's words where they are few, else by the sentence's. */
  #find(set: number): boolean {
    const words = this.#wordsOf(set);
    const { low, end } = this.#stretch;
    if (words.length <= 2 * (end - low)) return this.#anySeen(words);
    const lookup = this.#lookups[set] ?? new Set(words);
    this.#lookups[set] = lookup;
    for (let token = low; token < end; token += 1) {
      if (lookup.has(this.#tokens?.stems[token] ?? 0) || lookup.has(this.#tokens?.forms[token] ?? 0)) return true;
    }
    return false;
  }

  #anySeen(words: Int32Array): boolean {
    for (let index = 0; index < words.length; index += 1) {
      if (this.#seenIn[words[index] ?? 0] === this.#sentence) return true;
    }
    return false;
  }

  #wordsOf(set: number): Int32Array {
    const known = this.#words[set];
    if (known !== undefined) return known;
    const words = Int32Array.from((this.#leads[set] ?? []).filter((lead) => typeof lead === 'number'));
    this.#words[set] = words;
    return words;
  }
}
