import type { Lead, Phrase, PhraseElement, RulePack, Sequence } from '../model/pack.ts';
import type { Row } from './phrase-nodes.ts';
import type { Ties } from './walk.ts';
import { leadsOf, type WordSets } from './word-sets.ts';

/** A phrase as it is tried. What it is followed by is made when it is first tried: most phrases of a pack never are. */
export class Candidate implements Ties {
  readonly cue: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly whole: boolean;
  readonly #phrase: Phrase;
  readonly #rowOf: (elements: Sequence) => Row;
  #rows: Rows | null = null;

  constructor(phrase: Phrase, rowOf: (elements: Sequence) => Row) {
    this.cue = phrase.cue;
    this.atStart = phrase.atStart === true;
    this.atEnd = phrase.atEnd === true;
    this.whole = phrase.whole === true;
    this.#phrase = phrase;
    this.#rowOf = rowOf;
  }

  get rows(): Rows {
    this.#rows ??= rowsOf(this.#phrase, this.#rowOf);
    return this.#rows;
  }
}

export interface Rows {
  /** What stands before the anchor, last first. */
  readonly before: Row;
  /** The anchor and what stands after it. */
  readonly from: Row;
  /** The anchor is a plain word, which is met wherever the phrase is tried. */
  readonly plainAnchor: boolean;
}

function rowsOf({ elements, anchor }: Phrase, rowOf: (elements: Sequence) => Row): Rows {
  const row = rowOf(elements);
  return {
    before: row.slice(0, anchor).toReversed(),
    from: row.slice(anchor),
    plainAnchor: row[anchor]?.kind === 'words',
  };
}

/** Sets that a phrase asks for at most; a row of them stands for each candidate. */
const ASKED = 2;
const NOTHING = -1;

/** Phrases by what their anchor can be (a numbered word, or a kind of token), with what they ask for beside it. */
export class CandidateIndex {
  readonly #byWord: number[][] = [];
  readonly #byType = new Map<Lead, number[]>();
  readonly #candidates: Candidate[] = [];
  readonly #asked: number[] = [];
  readonly #sets: WordSets;

  constructor(phrases: readonly Phrase[], pack: RulePack, sets: WordSets, rowOf: (elements: Sequence) => Row) {
    this.#sets = sets;
    for (const phrase of phrases) {
      const id = this.#candidates.length;
      this.#candidates.push(new Candidate(phrase, rowOf));
      for (let asked = 0; asked < ASKED; asked += 1) this.#asked.push(askedSet(phrase, asked, sets));
      for (const lead of new Set(leadsOf(phrase.elements[phrase.anchor], pack.lists))) this.#add(lead, id);
    }
  }

  #add(lead: Lead, id: number): void {
    const known = typeof lead === 'number' ? this.#byWord[lead] : this.#byType.get(lead);
    if (known !== undefined) known.push(id);
    else if (typeof lead === 'number') this.#byWord[lead] = [id];
    else this.#byType.set(lead, [id]);
  }

  /** Calls `attempt` for the phrases that a word can lead to and whose other words stand in the sentence. */
  byWord(word: number, token: number, attempt: Attempt): void {
    const ids = this.#byWord[word];
    if (ids !== undefined) this.#each(ids, token, attempt);
  }

  byType(type: Lead, token: number, attempt: Attempt): void {
    const ids = this.#byType.get(type);
    if (ids !== undefined) this.#each(ids, token, attempt);
  }

  #each(ids: readonly number[], token: number, attempt: Attempt): void {
    for (const id of ids) {
      const first = this.#asked[ASKED * id] ?? NOTHING;
      if (first !== NOTHING && !this.#sets.hasOneOf(first)) continue;
      const second = this.#asked[ASKED * id + 1] ?? NOTHING;
      if (second !== NOTHING && !this.#sets.hasOneOf(second)) continue;
      const candidate = this.#candidates[id];
      if (candidate !== undefined) attempt(candidate, token);
    }
  }
}

export type Attempt = (candidate: Candidate, token: number) => void;

function askedSet({ needs, elements }: Phrase, index: number, sets: WordSets): number {
  const element: PhraseElement | undefined = elements[needs?.[index] ?? -1];
  return element === undefined ? NOTHING : sets.idOf(element);
}
