import type { Word } from '../words.ts';
import type { Page } from './page.ts';

/** Words that make one name, by index: half-open. */
export interface NameFound {
  readonly from: number;
  readonly to: number;
  /** Whether a title such as "Mr" stands before it: then a single word is a surname. */
  readonly titled: boolean;
}

/**
 * How sure the text makes us that a name begins here. `told`: by a label, a title, a greeting or a signature;
 * `likely`: by a role before it; `known`: by the word itself.
 */
export type Trust = 'told' | 'likely' | 'known';

/** Words of a name at most: "Maria del Carmen Ruiz Ortega". */
const LONGEST = 6;
const INSIDE = /^(?: |[ ]?[-‐‑][ ]?|\.? ?["“”'‘’(][ ]?| ?["“”'‘’)] ?)$/u;
const AFTER_INITIAL = /^\.? ?$/;

/** Reads the name that begins at a word, titles first; null where none does. */
export function readName(page: Page, at: number, trust: Trust): NameFound | null {
  const { words } = page;
  let from = at;
  let titled = false;
  for (let end = page.phraseAt(from, 'titles'); end !== null; end = page.phraseAt(from, 'titles')) {
    const gap = page.gapAfter(end - 1);
    const next = words[end];
    if (next?.capital !== true || !/^(?:\. ?| |,? ?\/ ?)$/.test(gap)) break;
    from = end;
    titled = true;
  }
  const to = endOfName(page, from, titled ? 'told' : trust);
  if (to === from) return null;
  const first = words[from];
  if (first === undefined || isPlace(page, from, to, titled ? 'told' : trust)) return null;
  const letters = words.slice(from, to).some(({ base }) => base.length > 1);
  return letters ? { from, to, titled } : null;
}

function endOfName(page: Page, from: number, trust: Trust): number {
  const { words, lexicon } = page;
  let to = from;
  while (to < words.length && to - from < LONGEST) {
    const word = words[to];
    if (word === undefined || page.isTaken(word.start)) break;
    if (to > from && !joins(page, to - 1, trust)) break;
    if (lexicon.isParticle(word) && !word.capital) {
      const next = words[to + 1];
      if (to === from || next?.capital !== true || lexicon.isNoName(next)) break;
    } else if (!mayBePart(page, word, to > from ? words[to - 1] : undefined, trust)) break;
    to += 1;
    if (word.end !== word.baseEnd) break;
  }
  while (to > from && isLooseParticle(page, words[to - 1])) to -= 1;
  return to;
}

const isLooseParticle = (page: Page, word: Word | undefined): boolean =>
  word !== undefined && !word.capital && page.lexicon.isParticle(word);

function joins(page: Page, left: number, trust: Trust): boolean {
  const gap = page.gapAfter(left);
  const word = page.words[left];
  if (word !== undefined && word.base.length === 1) return AFTER_INITIAL.test(gap);
  if (gap === ' ' || gap === '-') return true;
  if (trust !== 'told') return false;
  if (INSIDE.test(gap)) return !/[()]/.test(gap) || /["“'‘]/.test(gap);
  return false;
}

function mayBePart(page: Page, word: Word, before: Word | undefined, trust: Trust): boolean {
  const { lexicon } = page;
  if (!word.capital || lexicon.isNoName(word, trust !== 'known')) return false;
  if (word.base.length === 1) return before !== undefined || trust !== 'known';
  if (before === undefined) return true;
  if (word.allCapitals && !before.allCapitals && word.base.length <= 4 && before.base.length > 1) {
    return trust === 'told' && !lexicon.isOrdinary(word.base);
  }
  return true;
}

/** "Rose Ward", "St Mary's", "Parkinson's": named after people, or only looking like it. */
function isPlace(page: Page, from: number, to: number, trust: Trust): boolean {
  const { words } = page;
  const next = words[to];
  const last = words[to - 1];
  const gap = page.gapAfter(to - 1);
  if (next?.capital === true && /^(?: |['’]s? )$/.test(gap) && page.phraseAt(to, 'after-places') !== null) return true;
  if (
    next?.capital === true &&
    gap === ' ' &&
    last !== undefined &&
    last.end !== last.baseEnd &&
    page.phraseAt(to, 'after-places') !== null
  )
    return true;
  if (trust === 'told') return false;
  if ((page.phraseAt(from, 'eponyms') ?? 0) >= to) return true;
  if (to - from > 1 && page.phraseAt(to - 1, 'after-places') !== null && words[to - 1]?.capital === true) {
    const first = words[from];
    return first !== undefined && !page.lexicon.isFirstName(first);
  }
  if (from === 0) return false;
  if (trust === 'known' && page.gapAfter(from - 1) === ' ' && page.phraseAt(from - 1, 'before-things') === from)
    return true;
  return (
    /^\.? $/.test(page.gapAfter(from - 1)) &&
    page.phraseAt(from - 1, 'before-places') === from &&
    words[from - 1]?.capital === true
  );
}
