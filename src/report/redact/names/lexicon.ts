import { wordNumbering } from '../../../language/word-numbers.ts';
import type { RulePack } from '../../../model/pack.ts';
import { type PhraseIndex, phraseIndex } from '../phrase-index.ts';
import type { Word } from '../words.ts';

const LISTS = [
  'person-labels',
  'alias-labels',
  'other-labels',
  'titles',
  'greetings',
  'closings',
  'roles',
  'roles-plural',
  'called',
  'being',
  'self-names',
  'beside-people',
  'spoken-to',
  'person-verbs',
  'person-before',
  'not-after-names',
  'after-places',
  'before-places',
  'before-things',
  'place-before',
  'eponyms',
] as const;
export type NameList = (typeof LISTS)[number];

/** What is known of words before a document is read. */
export interface Lexicon {
  readonly phrases: PhraseIndex<NameList>;
  /** Never a name nor part of one, unless the text says so: nothing that is told of it makes "Ward" a name, but it makes "Will" one. */
  readonly isNoName: (word: Word, told?: boolean) => boolean;
  readonly isParticle: (word: Word) => boolean;
  /** A first name that is no ordinary word as well. */
  readonly isFirstName: (word: Word) => boolean;
  /** A word that is a name as well, such as Grace. */
  readonly isAlsoName: (word: Word) => boolean;
  /** A word of the language, whether or not people are called so. */
  readonly isOrdinary: (lower: string) => boolean;
  /** Mr, Mrs, Dr and the like, which are titles in small letters too. */
  readonly isHonorific: (lower: string) => boolean;
  readonly isMonth: (word: Word) => boolean;
}

export function lexiconOf(pack: RulePack): Lexicon {
  const list = (name: string): readonly string[] => pack.masking[name] ?? [];
  const lower = (name: string): ReadonlySet<string> => new Set(list(name).map((word) => word.toLowerCase()));
  const noNames = lower('not-names');
  const also = lower('also-words');
  const particles = lower('particles');
  const months = lower('months');
  const firstNames = new Set([...pack.vocabulary.firstNames, ...list('first-names')].filter((name) => !also.has(name)));
  const honorifics = lower('small-titles');
  const numbersOf = wordNumbering(pack.vocabulary);
  return {
    phrases: phraseIndex(
      Object.fromEntries(LISTS.map((name) => [name, list(name)])) as Readonly<Record<NameList, readonly string[]>>,
      LISTS,
    ),
    isNoName: (word, told = false) =>
      /\d/.test(word.lower) || ((noNames.has(word.lower) || noNames.has(word.base)) && !(told && also.has(word.base))),
    isParticle: (word) => particles.has(word.lower),
    isFirstName: (word) => firstNames.has(word.base) && !noNames.has(word.base),
    isAlsoName: (word) => also.has(word.base),
    isOrdinary: (word) => {
      if (also.has(word)) return true;
      const { stem, form, firstName } = numbersOf(word);
      return (stem !== 0 || form !== 0) && !firstName && !firstNames.has(word);
    },
    isHonorific: (word) => honorifics.has(word),
    isMonth: (word) => months.has(word.lower),
  };
}
