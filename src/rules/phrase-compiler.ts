import type { Morphology, PhraseElement, Sequence } from '../model/pack.ts';
import { type ParsedPhrase, type PhrasePart, parsePhrase } from './phrase.ts';

/** A phrase before it is given to a cue: which element to look for first is decided later, by how common its words are. */
export interface CompiledPhrase {
  readonly elements: Sequence;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

const TYPES = new Set(['number', 'name', 'their-name', 'any'] as const);
const isType = (name: string): name is 'number' | 'name' | 'their-name' | 'any' =>
  (TYPES as ReadonlySet<string>).has(name);

/** Numbers words and turns phrases into elements. One compiler serves a whole pack, so that a word has one number. */
export class PhraseCompiler {
  readonly #morphology: Morphology;
  readonly #same: Readonly<Record<string, string>>;
  readonly #words = new Map<string, number>();
  readonly #lists = new Map<string, Sequence[]>();
  /** Numbers of a word's forms: rules use the same words over and over. */
  readonly #inflections = new Map<string, readonly number[]>();
  /** Alternatives of several words become lists without a name, each once. */
  readonly #unnamed = new Map<string, string>();
  /** Named by phrases, to be checked once every list is known. */
  readonly asked = new Set<string>();

  constructor(morphology: Morphology, same: Readonly<Record<string, string>>) {
    this.#morphology = morphology;
    this.#same = same;
  }

  /** Throws a `PhraseError` for a phrase that cannot be read. */
  compile(text: string): CompiledPhrase {
    const parsed = parsePhrase(text);
    if ('fault' in parsed) throw new PhraseError(parsed.fault);
    return { ...positions(parsed), elements: this.#row(parsed.parts) };
  }

  addToList(name: string, text: string): void {
    const entries = this.#lists.get(name) ?? [];
    this.#lists.set(name, entries);
    entries.push(this.compile(text).elements);
  }

  get lists(): ReadonlyMap<string, readonly Sequence[]> {
    return this.#lists;
  }

  /** Every numbered word in the order of its number (from 1), `s:` before stems and `f:` before exact forms. */
  get words(): readonly string[] {
    return [...this.#words.keys()];
  }

  #row(parts: readonly PhrasePart[]): Sequence {
    return parts.flatMap((part) => this.#part(part));
  }

  #part(part: PhrasePart): Sequence {
    switch (part.kind) {
      case 'gap':
        return [{ gap: part.most }];
      case 'list':
        if (isType(part.name)) return [{ type: part.name, ...optional(part) }];
        this.asked.add(part.name);
        return [{ list: part.name, ...optional(part) }];
      case 'either':
        return [this.#either(part.options, part.optional)];
      case 'word':
        return this.#word(part);
    }
  }

  #word(part: Extract<PhrasePart, { kind: 'word' }>): Sequence {
    const words = this.#morphology.words(part.text);
    const [first] = words;
    if (first === undefined) throw new PhraseError(`"${part.text}" holds no word`);
    if (words.length > 1) return [this.#hyphenated(words, part)];
    if (part.exact) {
      const number = this.#number('f', first);
      const cased = /\p{Lu}/u.test(part.text) ? part.text : null;
      if (cased !== null) return [{ cased, word: number, ...optional(part) }];
      return part.optional ? [{ any: [number], optional: true }] : [number];
    }
    const numbers = this.#inflected(first);
    const [only] = numbers;
    if (numbers.length === 1 && only !== undefined && !part.optional) return [only];
    return [{ any: numbers, ...optional(part) }];
  }

  /** "non-compliant" is met as two words or as one. */
  #hyphenated(words: readonly string[], part: { readonly exact: boolean; readonly optional: boolean }): PhraseElement {
    const apart = words.map((w): PhraseElement => (part.exact ? this.#number('f', w) : { any: this.#inflected(w) }));
    const joined: PhraseElement = {
      any: part.exact ? [this.#number('f', words.join(''))] : this.#inflected(words.join('')),
    };
    return this.#anonymousList([apart, [joined]], part.optional);
  }

  #either(options: readonly (readonly PhrasePart[])[], isOptional: boolean): PhraseElement {
    const rows = options.map((option) => this.#row(option));
    const numbers = rows.flatMap((row) => {
      const [only] = row;
      if (row.length !== 1 || only === undefined) return [null];
      if (typeof only === 'number') return [only];
      return 'any' in only && only.optional === undefined ? [...only.any] : [null];
    });
    const plain = numbers.filter((n) => n !== null);
    if (plain.length === numbers.length) return { any: [...new Set(plain)], ...optional({ optional: isOptional }) };
    return this.#anonymousList(rows, isOptional);
  }

  #anonymousList(rows: readonly Sequence[], isOptional: boolean): PhraseElement {
    const key = JSON.stringify(rows);
    const name = this.#unnamed.get(key) ?? `#${this.#unnamed.size + 1}`;
    this.#unnamed.set(key, name);
    this.#lists.set(name, [...rows]);
    return { list: name, ...optional({ optional: isOptional }) };
  }

  #inflected(word: string): readonly number[] {
    const known = this.#inflections.get(word);
    if (known !== undefined) return known;
    const base = this.#same[word] ?? word;
    const stems = [this.#morphology.stem(base), ...this.#morphology.irregular(base)];
    const numbers = [...new Set(stems)].map((stem) => this.#number('s', stem));
    this.#inflections.set(word, numbers);
    return numbers;
  }

  #number(kind: 's' | 'f', word: string): number {
    const key = `${kind}:${word}`;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const number = this.#words.size + 1;
    this.#words.set(key, number);
    return number;
  }
}

export class PhraseError extends Error {
  override readonly name = 'PhraseError';
}

const optional = (part: { readonly optional: boolean }): { readonly optional?: true } =>
  part.optional ? { optional: true } : {};

const positions = ({ atStart, atEnd }: ParsedPhrase): { readonly atStart: boolean; readonly atEnd: boolean } => ({
  atStart,
  atEnd,
});
