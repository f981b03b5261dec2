import type { ListIndex, Node, Row } from './phrase-nodes.ts';
import { ALL_CAPITALS, BRACKET, BREAK, NAME, NUMBER, PERSON, type Tokens } from './tokens.ts';

/** Where phrases may match: a sentence's tokens, from the first that they may use (a field's label stands before its value). */
export interface Stretch {
  readonly low: number;
  readonly first: number;
  readonly end: number;
  /** It is a heading, label or cell. */
  readonly title: boolean;
}

/** What ties a phrase to the ends of its sentence. */
export interface Ties {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly whole: boolean;
}

const FREE: Ties = { atStart: false, atEnd: false, whole: false };

/** Follows phrases over one stretch at a time; all figures are token indices, and -1 is "not here". */
export class Walk {
  readonly #text: string;
  readonly #tokens: Tokens;
  #stretch: Stretch = { low: 0, first: 0, end: 0, title: false };

  constructor(text: string, tokens: Tokens) {
    this.#text = text;
    this.#tokens = tokens;
  }

  enter(stretch: Stretch): void {
    this.#stretch = stretch;
  }

  startsWell(ties: Ties, first: number): boolean {
    return (!ties.whole && !ties.atStart) || this.#onlyNumbering(first);
  }

  /** Matches nodes from `at` on; returns the token after the last. Gaps are tried short first, options present first. */
  on(row: Row, index: number, at: number, ties: Ties): number {
    const node = row[index];
    if (node === undefined) return this.#endsWell(ties, at) ? at : -1;
    if (node.kind === 'gap') return this.#overGap(row, index, at, node.most, ties);
    if (at < this.#stretch.end && (index === 0 || !this.#broken(at))) {
      const end =
        node.kind === 'list'
          ? this.#onList(node.list.forwards, row, index, at, ties)
          : this.#onOne(node, row, index, at, ties);
      if (end >= 0) return end;
    }
    return node.optional ? this.on(row, index + 1, at, ties) : -1;
  }

  #onOne(node: Node, row: Row, index: number, at: number, ties: Ties): number {
    return this.#is(node, at) ? this.on(row, index + 1, at + 1, ties) : -1;
  }

  #onList(list: ListIndex, row: Row, index: number, at: number, ties: Ties): number {
    const byStem = this.#onEntries(list.byWord.get(this.#tokens.stems[at] ?? 0), row, index, at, ties);
    if (byStem >= 0) return byStem;
    const byForm = this.#onEntries(list.byWord.get(this.#tokens.forms[at] ?? 0), row, index, at, ties);
    return byForm >= 0 ? byForm : this.#onEntries(list.rest, row, index, at, ties);
  }

  #onEntries(entries: readonly Row[] | undefined, row: Row, index: number, at: number, ties: Ties): number {
    if (entries === undefined) return -1;
    for (const entry of entries) {
      const end = this.on(entry, 0, at, FREE);
      const rest = end < 0 ? -1 : this.on(row, index + 1, end, ties);
      if (rest >= 0) return rest;
    }
    return -1;
  }

  #overGap(row: Row, index: number, at: number, most: number, ties: Ties): number {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      const next = at + skipped;
      const end = this.on(row, index + 1, next, ties);
      if (end >= 0) return end;
      if (next >= this.#stretch.end || this.#broken(next)) return -1;
    }
    return -1;
  }

  /** Matches nodes, given last first, backwards from before `at`; returns the first token. */
  back(row: Row, index: number, at: number, ties: Ties): number {
    const node = row[index];
    if (node === undefined) return this.startsWell(ties, at) ? at : -1;
    if (node.kind === 'gap') return this.#backOverGap(row, index, at, node.most, ties);
    if (at > this.#stretch.low && !this.#broken(at)) {
      const first =
        node.kind === 'list'
          ? this.#backList(node.list.backwards, row, index, at, ties)
          : this.#backOne(node, row, index, at, ties);
      if (first >= 0) return first;
    }
    return node.optional ? this.back(row, index + 1, at, ties) : -1;
  }

  #backOne(node: Node, row: Row, index: number, at: number, ties: Ties): number {
    return this.#is(node, at - 1) ? this.back(row, index + 1, at - 1, ties) : -1;
  }

  #backList(list: ListIndex, row: Row, index: number, at: number, ties: Ties): number {
    const last = at - 1;
    const byStem = this.#backEntries(list.byWord.get(this.#tokens.stems[last] ?? 0), row, index, at, ties);
    if (byStem >= 0) return byStem;
    const byForm = this.#backEntries(list.byWord.get(this.#tokens.forms[last] ?? 0), row, index, at, ties);
    return byForm >= 0 ? byForm : this.#backEntries(list.rest, row, index, at, ties);
  }

  #backEntries(entries: readonly Row[] | undefined, row: Row, index: number, at: number, ties: Ties): number {
    if (entries === undefined) return -1;
    for (const entry of entries) {
      const first = this.back(entry, 0, at, FREE);
      const rest = first < 0 ? -1 : this.back(row, index + 1, first, ties);
      if (rest >= 0) return rest;
    }
    return -1;
  }

  #backOverGap(row: Row, index: number, at: number, most: number, ties: Ties): number {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      const next = at - skipped;
      const first = this.back(row, index + 1, next, ties);
      if (first >= 0) return first;
      if (next <= this.#stretch.low || this.#broken(next)) return -1;
    }
    return -1;
  }

  #is(node: Node, at: number): boolean {
    const { stems, forms, flags, starts, ends } = this.#tokens;
    switch (node.kind) {
      case 'words':
        return isOneOf(node.words, stems[at] ?? 0) || isOneOf(node.words, forms[at] ?? 0);
      case 'cased':
        return forms[at] === node.words[0] && this.#text.slice(starts[at], ends[at]) === node.text;
      case 'type':
        return isType(node.type, flags[at] ?? 0);
      case 'list':
      case 'gap':
        return false;
    }
  }

  /** Whether something stands before a token that a phrase does not cross. A field's value goes on from its label. */
  #broken(token: number): boolean {
    return token !== this.#stretch.first && ((this.#tokens.flags[token] ?? 0) & BREAK) !== 0;
  }

  #onlyNumbering(first: number): boolean {
    for (let token = this.#stretch.first; token < first; token += 1) {
      if (!isNumbering(this.#tokens, token)) return false;
    }
    return first >= this.#stretch.first;
  }

  #endsWell(ties: Ties, end: number): boolean {
    if (ties.whole) return end === this.#stretch.end || ((this.#tokens.flags[end] ?? 0) & BRACKET) !== 0;
    return !ties.atEnd || end === this.#stretch.end;
  }
}

/** "1", "a." and "(b)" number a line; the letter of "I will" does not. */
export function isNumbering({ flags, starts, ends }: Tokens, token: number): boolean {
  if (((flags[token] ?? 0) & NUMBER) !== 0) return true;
  const letter = (ends[token] ?? 0) - (starts[token] ?? 0) === 1;
  return letter && ((flags[token + 1] ?? 0) & BREAK) !== 0;
}

/** A token that no rule asks for has number 0, which is nobody's. */
const isOneOf = (words: readonly number[], word: number): boolean => word !== 0 && words.includes(word);

function isType(type: 'number' | 'name' | 'their-name' | 'any', flag: number): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'number':
      return (flag & NUMBER) !== 0;
    case 'their-name':
      return (flag & PERSON) !== 0;
    case 'name':
      return (flag & PERSON) !== 0 || ((flag & NAME) !== 0 && (flag & ALL_CAPITALS) === 0);
  }
}
