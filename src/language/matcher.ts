import type { Lead, Phrase, PhraseElement, RulePack, Sequence } from '../model/pack.ts';
import { nodeMaker, type Row } from './phrase-nodes.ts';
import { NAME, NUMBER, PERSON, type Tokens } from './tokens.ts';
import { type Stretch, type Ties, Walk } from './walk.ts';
import { leadsOf, type WordSet, wordSets } from './word-sets.ts';

/** A phrase of a cue (by number), met from one token to another (half-open). */
export interface Met {
  readonly cue: number;
  readonly first: number;
  readonly end: number;
}

/** A phrase as it is tried. What it is followed by is made when it is first tried: most phrases of a pack never are. */
class Candidate implements Ties {
  readonly cue: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly whole: boolean;
  readonly #phrase: Phrase;
  readonly #rowOf: (elements: Sequence) => Row;
  readonly #setOf: (element: PhraseElement | undefined) => WordSet;
  #rows: Rows | null = null;
  #needs: readonly WordSet[] | null = null;

  constructor(
    phrase: Phrase,
    rowOf: (elements: Sequence) => Row,
    setOf: (element: PhraseElement | undefined) => WordSet,
  ) {
    this.cue = phrase.cue;
    this.#setOf = setOf;
    this.atStart = phrase.atStart === true;
    this.atEnd = phrase.atEnd === true;
    this.whole = phrase.whole === true;
    this.#phrase = phrase;
    this.#rowOf = rowOf;
  }

  get needs(): readonly WordSet[] {
    this.#needs ??= (this.#phrase.needs ?? []).map((index) => this.#setOf(this.#phrase.elements[index]));
    return this.#needs;
  }

  get rows(): Rows {
    this.#rows ??= rowsOf(this.#phrase, this.#rowOf);
    return this.#rows;
  }
}

interface Rows {
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

/** No title, label or answer that a phrase must be the whole of is longer, in words. */
const LONGEST_WHOLE = 24;

/**
 * Finds the phrases of a pack. Each phrase is tried only where its rarest word stands, so a word that no rule asks for
 * costs one look-up; from there it is followed to both sides over a bounded number of words.
 */
export class Matcher {
  readonly #free: CandidateIndex;
  readonly #whole: CandidateIndex;
  readonly #titles: CandidateIndex;
  #sentence = 0;

  constructor(pack: RulePack, phrases: RulePack['phrases']) {
    const rowOf = nodeMaker(pack);
    const setOf = wordSets(pack.lists);
    const free = new CandidateIndex();
    const whole = new CandidateIndex();
    const titles = new CandidateIndex();
    for (const phrase of phrases) {
      const index = phrase.titles === true ? titles : phrase.whole === true ? whole : free;
      index.add(leadsOf(phrase.elements[phrase.anchor], pack.lists), new Candidate(phrase, rowOf, setOf));
    }
    this.#free = free;
    this.#whole = whole;
    this.#titles = titles;
  }

  /** Matches stretches of one document; the function it returns calls `met` for every phrase met in a stretch. */
  over(text: string, tokens: Tokens): (stretch: Stretch, met: (found: Met) => void) => void {
    const walk = new Walk(text, tokens);
    return (stretch, met) => {
      walk.enter(stretch);
      this.#sentence += 1;
      const sentence = this.#sentence;
      const short = stretch.end - stretch.first <= LONGEST_WHOLE;
      const attempt = (candidate: Candidate, token: number): void => {
        for (const words of candidate.needs) if (!words.standsIn(sentence, tokens, stretch)) return;
        const { before, from, plainAnchor } = candidate.rows;
        if (before.length === 0 && !walk.startsWell(candidate, token)) return;
        const end = plainAnchor ? walk.on(from, 1, token + 1, candidate) : walk.on(from, 0, token, candidate);
        if (end <= stretch.first) return;
        const first = before.length === 0 ? token : walk.back(before, 0, token, candidate);
        if (first >= 0) met({ cue: candidate.cue, first, end });
      };
      for (let token = stretch.low; token < stretch.end; token += 1) {
        this.#free.at(tokens, token, attempt);
        if (short) this.#whole.at(tokens, token, attempt);
        if (stretch.title) this.#titles.at(tokens, token, attempt);
      }
    };
  }
}

/** Phrases by what their anchor can be: a numbered word, or a kind of token. */
class CandidateIndex {
  readonly #byWord: Candidate[][] = [];
  readonly #byType = new Map<Lead, Candidate[]>();

  add(leads: readonly Lead[], candidate: Candidate): void {
    for (const lead of new Set(leads)) {
      const known = typeof lead === 'number' ? this.#byWord[lead] : this.#byType.get(lead);
      if (known !== undefined) known.push(candidate);
      else if (typeof lead === 'number') this.#byWord[lead] = [candidate];
      else this.#byType.set(lead, [candidate]);
    }
  }

  at(tokens: Tokens, token: number, attempt: (candidate: Candidate, token: number) => void): void {
    const stem = tokens.stems[token] ?? 0;
    const form = tokens.forms[token] ?? 0;
    if (stem !== 0) this.#each(this.#byWord[stem], token, attempt);
    if (form !== 0) this.#each(this.#byWord[form], token, attempt);
    const flags = tokens.flags[token] ?? 0;
    if ((flags & (NUMBER | NAME | PERSON)) === 0) return;
    if ((flags & NUMBER) !== 0) this.#each(this.#byType.get('number'), token, attempt);
    if ((flags & (NAME | PERSON)) !== 0) this.#each(this.#byType.get('name'), token, attempt);
    if ((flags & PERSON) !== 0) this.#each(this.#byType.get('their-name'), token, attempt);
  }

  #each(
    candidates: readonly Candidate[] | undefined,
    token: number,
    attempt: (candidate: Candidate, token: number) => void,
  ): void {
    if (candidates === undefined) return;
    for (const candidate of candidates) attempt(candidate, token);
  }
}
