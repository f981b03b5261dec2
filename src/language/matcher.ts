import type { Phrase, PhraseElement, RulePack } from '../model/pack.ts';
import { type Lead, leadsOf } from '../rules/anchor.ts';
import { nodeMaker, type Row } from './phrase-nodes.ts';
import { NAME, NUMBER, PERSON, type Tokens } from './tokens.ts';
import { type Stretch, type Ties, Walk } from './walk.ts';

/** A phrase of a cue (by number), met from one token to another (half-open). */
export interface Met {
  readonly cue: number;
  readonly first: number;
  readonly end: number;
}

/** A phrase as it is tried: where its anchor stands, what must stand before it (last first), and what from it on. */
interface Candidate extends Ties {
  readonly cue: number;
  /** Words of which one must stand somewhere in the sentence, or null: asked before anything is followed. */
  readonly needs: readonly number[] | null;
  /** The anchor is a plain word, which is met where the phrase is tried. */
  readonly plainAnchor: boolean;
  readonly before: Row;
  readonly from: Row;
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
  readonly #present: PresentWords;

  constructor(pack: RulePack, phrases: RulePack['phrases']) {
    const lists = new Map(Object.entries(pack.lists));
    const rowOf = nodeMaker(pack);
    const leads = rememberingLists((element) => leadsOf(element, lists, 0) ?? []);
    const free = new CandidateIndex();
    const whole = new CandidateIndex();
    const titles = new CandidateIndex();
    for (const phrase of phrases) {
      const row = rowOf(phrase.elements);
      const candidate: Candidate = {
        cue: phrase.cue,
        needs: neededWords(phrase, leads),
        plainAnchor: row[phrase.anchor]?.kind === 'words',
        atStart: phrase.atStart === true,
        atEnd: phrase.atEnd === true,
        whole: phrase.whole === true,
        before: row.slice(0, phrase.anchor).toReversed(),
        from: row.slice(phrase.anchor),
      };
      const index = phrase.titles === true ? titles : candidate.whole ? whole : free;
      index.add(leads(phrase.elements[phrase.anchor]), candidate);
    }
    this.#free = free;
    this.#whole = whole;
    this.#titles = titles;
    this.#present = new PresentWords(pack.vocabulary.words.length);
  }

  /** Matches stretches of one document; the function it returns calls `met` for every phrase met in a stretch. */
  over(text: string, tokens: Tokens): (stretch: Stretch, met: (found: Met) => void) => void {
    const walk = new Walk(text, tokens);
    const present = this.#present;
    return (stretch, met) => {
      walk.enter(stretch);
      present.enter(tokens, stretch);
      const short = stretch.end - stretch.first <= LONGEST_WHOLE;
      const attempt = (candidate: Candidate, token: number): void => {
        if (candidate.needs !== null && !present.hasOneOf(candidate.needs)) return;
        if (candidate.before.length === 0 && !walk.startsWell(candidate, token)) return;
        const end = candidate.plainAnchor
          ? walk.on(candidate.from, 1, token + 1, candidate)
          : walk.on(candidate.from, 0, token, candidate);
        if (end <= stretch.first) return;
        const first = candidate.before.length === 0 ? token : walk.back(candidate.before, 0, token, candidate);
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

type LeadsOf = (element: PhraseElement | undefined) => readonly Lead[];

/** What a list can begin with is asked for by many phrases and worked out once. */
function rememberingLists(leadsOfElement: (element: PhraseElement) => readonly Lead[]): LeadsOf {
  const known = new Map<string, readonly Lead[]>();
  return (element) => {
    if (element === undefined) return [];
    if (typeof element === 'number' || !('list' in element)) return leadsOfElement(element);
    const leads = known.get(element.list) ?? leadsOfElement(element);
    known.set(element.list, leads);
    return leads;
  };
}

/** More alternatives than this are as likely there as not, and cost more to ask for than to follow. */
const MOST_NEEDED = 24;

/** The fewest words of a required element beside the anchor, or null where none is worth asking for. */
function neededWords(phrase: Phrase, leads: LeadsOf): readonly number[] | null {
  let fewest: readonly number[] | null = null;
  phrase.elements.forEach((element, index) => {
    if (index === phrase.anchor || (typeof element !== 'number' && 'optional' in element)) return;
    const words = leads(element).filter((lead) => typeof lead === 'number');
    if (words.length === 0 || words.length > MOST_NEEDED || words.length < leads(element).length) return;
    if (fewest === null || words.length < fewest.length) fewest = words;
  });
  return fewest;
}

/** Which numbered words stand in the sentence being matched. */
class PresentWords {
  readonly #seenIn: Int32Array;
  #sentence = 0;

  constructor(words: number) {
    this.#seenIn = new Int32Array(words + 1);
  }

  enter({ stems, forms }: Tokens, { low, end }: Stretch): void {
    this.#sentence += 1;
    for (let token = low; token < end; token += 1) {
      this.#seenIn[stems[token] ?? 0] = this.#sentence;
      this.#seenIn[forms[token] ?? 0] = this.#sentence;
    }
  }

  hasOneOf(words: readonly number[]): boolean {
    for (const word of words) if (this.#seenIn[word] === this.#sentence) return true;
    return false;
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
