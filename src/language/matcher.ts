import type { Phrase, PhraseElement, RulePack, Sequence } from '../model/pack.ts';
import type { Lead } from '../rules/anchor.ts';
import { ALL_CAPITALS, BRACKET, BREAK, NAME, NUMBER, PERSON, type Tokens } from './tokens.ts';

/** Where phrases may match: a sentence's tokens, from the first that they may use. */
export interface Stretch {
  readonly low: number;
  readonly first: number;
  readonly end: number;
}

/** A phrase of a cue (by number), met from one token to another (half-open). */
export interface Met {
  readonly cue: number;
  readonly first: number;
  readonly end: number;
}

interface Candidate extends Phrase {
  readonly before: Sequence;
  readonly from: Sequence;
}

/**
 * Finds the phrases of a pack. Each phrase is tried only where its rarest word stands, so a word that no rule asks for
 * costs one look-up; from there it is followed to both sides over a bounded number of words.
 */
export class Matcher {
  readonly #byWord: (readonly Candidate[] | undefined)[];
  readonly #byType: ReadonlyMap<Lead, readonly Candidate[]>;
  readonly #lists: Lists;

  constructor(pack: RulePack, leadsOf: (element: PhraseElement) => readonly Lead[] | null) {
    const byWord: Candidate[][] = [];
    const byType = new Map<Lead, Candidate[]>();
    for (const phrase of pack.phrases) {
      const anchor = phrase.elements[phrase.anchor];
      const candidate: Candidate = {
        ...phrase,
        before: phrase.elements.slice(0, phrase.anchor).reverse(),
        from: phrase.elements.slice(phrase.anchor),
      };
      for (const lead of new Set(anchor === undefined ? [] : leadsOf(anchor))) {
        const known = typeof lead === 'number' ? byWord[lead] : byType.get(lead);
        if (known !== undefined) known.push(candidate);
        else if (typeof lead === 'number') byWord[lead] = [candidate];
        else byType.set(lead, [candidate]);
      }
    }
    this.#byWord = byWord;
    this.#byType = byType;
    this.#lists = new Map(
      Object.entries(pack.lists).map(([name, entries]) => [
        name,
        { forwards: entries, backwards: entries.map((entry) => [...entry].reverse()) },
      ]),
    );
  }

  /** Calls `met` for every phrase met in a stretch, in the order of the words that led to them. */
  match(text: string, tokens: Tokens, stretch: Stretch, met: (found: Met) => void): void {
    const walk = new Walk(text, tokens, stretch, this.#lists);
    for (let token = stretch.low; token < stretch.end; token += 1) {
      const stem = tokens.stems[token] ?? 0;
      const form = tokens.forms[token] ?? 0;
      if (stem !== 0) this.#tryAll(this.#byWord[stem], walk, token, met);
      if (form !== 0) this.#tryAll(this.#byWord[form], walk, token, met);
      const flags = tokens.flags[token] ?? 0;
      if ((flags & NUMBER) !== 0) this.#tryAll(this.#byType.get('number'), walk, token, met);
      if ((flags & (NAME | PERSON)) !== 0) this.#tryAll(this.#byType.get('name'), walk, token, met);
      if ((flags & PERSON) !== 0) this.#tryAll(this.#byType.get('their-name'), walk, token, met);
    }
  }

  #tryAll(candidates: readonly Candidate[] | undefined, walk: Walk, token: number, met: (found: Met) => void): void {
    if (candidates === undefined) return;
    for (const phrase of candidates) {
      const first = phrase.before.length === 0 ? token : walk.back(phrase.before, 0, token, phrase);
      if (first < 0) continue;
      if (!walk.startsWell(phrase, first)) continue;
      const end = walk.on(phrase.from, 0, token, phrase);
      if (end >= 0 && end > walk.stretch.first) met({ cue: phrase.cue, first, end });
    }
  }
}

type Lists = ReadonlyMap<string, { readonly forwards: readonly Sequence[]; readonly backwards: readonly Sequence[] }>;

/** One stretch being walked; all figures are token indices. */
class Walk {
  readonly text: string;
  readonly tokens: Tokens;
  readonly stretch: Stretch;
  readonly #lists: Lists;

  constructor(text: string, tokens: Tokens, stretch: Stretch, lists: Lists) {
    this.text = text;
    this.tokens = tokens;
    this.stretch = stretch;
    this.#lists = lists;
  }

  startsWell(phrase: Phrase, first: number): boolean {
    if (phrase.whole === true) return this.#onlyNumbering(first);
    return phrase.atStart !== true || this.#onlyNumbering(first);
  }

  /** Matches elements from `at` on; returns the token after the last, or -1. Gaps are tried short first, options present first. */
  on(elements: Sequence, index: number, at: number, phrase: Phrase | null): number {
    const element = elements[index];
    if (element === undefined) return phrase === null || this.#endsWell(phrase, at) ? at : -1;
    if (typeof element !== 'number' && 'gap' in element) {
      for (let skipped = 0; skipped <= element.gap; skipped += 1) {
        const end = this.on(elements, index + 1, at + skipped, phrase);
        if (end >= 0) return end;
        if (at + skipped >= this.stretch.end || (skipped + at > this.stretch.low && this.#broken(at + skipped)))
          return -1;
      }
      return -1;
    }
    if (at < this.stretch.end && !(index > 0 && this.#broken(at))) {
      if (typeof element !== 'number' && 'list' in element) {
        for (const entry of this.#lists.get(element.list)?.forwards ?? []) {
          const end = this.on(entry, 0, at, null);
          if (end < 0) continue;
          const rest = this.on(elements, index + 1, end, phrase);
          if (rest >= 0) return rest;
        }
      } else if (this.#is(element, at)) {
        const rest = this.on(elements, index + 1, at + 1, phrase);
        if (rest >= 0) return rest;
      }
    }
    if (typeof element !== 'number' && element.optional === true) return this.on(elements, index + 1, at, phrase);
    return -1;
  }

  /** Matches elements, given last first, backwards from before `at`; returns the first token, or -1. */
  back(elements: Sequence, index: number, at: number, phrase: Phrase | null): number {
    const element = elements[index];
    if (element === undefined) return phrase === null || this.startsWell(phrase, at) ? at : -1;
    if (typeof element !== 'number' && 'gap' in element) {
      for (let skipped = 0; skipped <= element.gap; skipped += 1) {
        const first = this.back(elements, index + 1, at - skipped, phrase);
        if (first >= 0) return first;
        if (at - skipped <= this.stretch.low || this.#broken(at - skipped)) return -1;
      }
      return -1;
    }
    if (at > this.stretch.low && !this.#broken(at)) {
      if (typeof element !== 'number' && 'list' in element) {
        for (const entry of this.#lists.get(element.list)?.backwards ?? []) {
          const first = this.back(entry, 0, at, null);
          if (first < 0) continue;
          const rest = this.back(elements, index + 1, first, phrase);
          if (rest >= 0) return rest;
        }
      } else if (this.#is(element, at - 1)) {
        const rest = this.back(elements, index + 1, at - 1, phrase);
        if (rest >= 0) return rest;
      }
    }
    if (typeof element !== 'number' && element.optional === true) return this.back(elements, index + 1, at, phrase);
    return -1;
  }

  #is(element: Exclude<PhraseElement, { gap: number } | { list: string }>, at: number): boolean {
    const { stems, forms, flags, starts, ends } = this.tokens;
    const stem = stems[at] ?? 0;
    const form = forms[at] ?? 0;
    if (typeof element === 'number') return element === stem || element === form;
    if ('any' in element)
      return (stem !== 0 && element.any.includes(stem)) || (form !== 0 && element.any.includes(form));
    if ('cased' in element) return form === element.word && this.text.slice(starts[at], ends[at]) === element.cased;
    const flag = flags[at] ?? 0;
    switch (element.type) {
      case 'any':
        return true;
      case 'number':
        return (flag & NUMBER) !== 0;
      case 'their-name':
        return (flag & PERSON) !== 0;
      case 'name':
        return (flag & (NAME | PERSON)) !== 0 && ((flag & ALL_CAPITALS) === 0 || (flag & PERSON) !== 0);
    }
  }

  /** Whether something stands before a token that a phrase does not cross. A field's value goes on from its label. */
  #broken(token: number): boolean {
    return token !== this.stretch.first && ((this.tokens.flags[token] ?? 0) & BREAK) !== 0;
  }

  #onlyNumbering(first: number): boolean {
    for (let token = this.stretch.first; token < first; token += 1) {
      const number = ((this.tokens.flags[token] ?? 0) & NUMBER) !== 0;
      const letter = (this.tokens.ends[token] ?? 0) - (this.tokens.starts[token] ?? 0) === 1;
      if (!number && !letter) return false;
    }
    return first >= this.stretch.first;
  }

  #endsWell(phrase: Phrase, end: number): boolean {
    if (phrase.whole === true) return end === this.stretch.end || ((this.tokens.flags[end] ?? 0) & BRACKET) !== 0;
    return phrase.atEnd !== true || end === this.stretch.end;
  }
}
