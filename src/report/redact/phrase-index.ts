import { type Word, wordsOf } from './words.ts';

/** A phrase of a list that stands at a word; `end` is the index of the word after it. */
export interface PhraseFound<List extends string> {
  readonly end: number;
  readonly list: List;
}

export type PhraseIndex<List extends string> = (
  text: string,
  words: readonly Word[],
  at: number,
) => readonly PhraseFound<List>[];

/** Finds which phrases of some lists stand at a word, longest first. Words compare without regard to capitals and hyphens. */
export function phraseIndex<List extends string>(
  lists: Readonly<Record<List, readonly string[]>>,
  names: readonly List[],
): PhraseIndex<List> {
  const byFirst = new Map<string, { readonly rest: readonly string[]; readonly list: List }[]>();
  for (const list of names) {
    for (const phrase of lists[list]) {
      const [first, ...rest] = wordsOf(phrase).map(({ lower }) => lower);
      if (first === undefined) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, list }]);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return (text, words, at) => {
    const entries = byFirst.get(words[at]?.lower ?? '') ?? [];
    return entries
      .filter(({ rest }) => rest.every((word, index) => follows(text, words, at + index, word)))
      .map(({ rest, list }) => ({ end: at + 1 + rest.length, list }));
  };
}

function follows(text: string, words: readonly Word[], at: number, word: string): boolean {
  const next = words[at + 1];
  const here = words[at];
  return next?.lower === word && here !== undefined && /^[^\n]{0,3}$/.test(text.slice(here.end, next.start));
}
