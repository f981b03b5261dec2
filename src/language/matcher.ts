import type { RulePack } from '../model/pack.ts';
import { type Attempt, CandidateIndex } from './candidates.ts';
import { nodeMaker } from './phrase-nodes.ts';
import { NAME, NUMBER, PERSON, type Tokens } from './tokens.ts';
import { type Stretch, Walk } from './walk.ts';
import { WordSets } from './word-sets.ts';

/** A phrase of a cue (by number), met from one token to another (half-open). */
export interface Met {
  readonly cue: number;
  readonly first: number;
  readonly end: number;
}

/** No title, label or answer that a phrase must be the whole of is longer, in words. */
const LONGEST_WHOLE = 24;

/**
 * Finds the phrases of a pack. Each phrase is tried only where its rarest word stands, and where its next rarest stand in
 * the same sentence; from there it is followed to both sides over a bounded number of words.
 */
export class Matcher {
  readonly #anywhere: CandidateIndex;
  readonly #whole: CandidateIndex;
  readonly #titles: CandidateIndex;
  readonly #sets: WordSets;

  constructor(pack: RulePack, phrases: RulePack['phrases']) {
    const sets = new WordSets(pack);
    const rowOf = nodeMaker(pack);
    const index = (of: RulePack['phrases']): CandidateIndex => new CandidateIndex(of, pack, sets, rowOf);
    this.#anywhere = index(phrases.filter(({ titles, whole }) => titles !== true && whole !== true));
    this.#whole = index(phrases.filter(({ titles, whole }) => titles !== true && whole === true));
    this.#titles = index(phrases.filter(({ titles }) => titles === true));
    this.#sets = sets;
  }

  /** Matches stretches of one document; the function it returns calls `met` for every phrase met in a stretch. */
  over(text: string, tokens: Tokens): (stretch: Stretch, met: (found: Met) => void) => void {
    const walk = new Walk(text, tokens);
    return (stretch, met) => {
      walk.enter(stretch);
      this.#sets.enter(tokens, stretch);
      const attempt: Attempt = (candidate, token) => {
        const { before, from, plainAnchor } = candidate.rows;
        if (before.length === 0 && !walk.startsWell(candidate, token)) return;
        const end = plainAnchor ? walk.on(from, 1, token + 1, candidate) : walk.on(from, 0, token, candidate);
        if (end <= stretch.first) return;
        const first = before.length === 0 ? token : walk.back(before, 0, token, candidate);
        if (first >= 0) met({ cue: candidate.cue, first, end });
      };
      const short = stretch.end - stretch.first <= LONGEST_WHOLE;
      for (let token = stretch.low; token < stretch.end; token += 1) {
        tryAt(this.#anywhere, tokens, token, attempt);
        if (short) tryAt(this.#whole, tokens, token, attempt);
        if (stretch.title) tryAt(this.#titles, tokens, token, attempt);
      }
    };
  }
}

function tryAt(index: CandidateIndex, { stems, forms, flags }: Tokens, token: number, attempt: Attempt): void {
  const stem = stems[token] ?? 0;
  const form = forms[token] ?? 0;
  if (stem !== 0) index.byWord(stem, token, attempt);
  if (form !== 0) index.byWord(form, token, attempt);
  const flag = flags[token] ?? 0;
  if ((flag & (NUMBER | NAME | PERSON)) === 0) return;
  if ((flag & NUMBER) !== 0) index.byType('number', token, attempt);
  if ((flag & (NAME | PERSON)) !== 0) index.byType('name', token, attempt);
  if ((flag & PERSON) !== 0) index.byType('their-name', token, attempt);
}
