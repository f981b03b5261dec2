/**
 * A pack's phrases and lists in rows of numbers. Each element of a phrase is one code: its kind in the last three bits,
 * then whether it may be left out, then what it asks for (a word, a set of words, a list, how many words may pass, a kind
 * of token, a spelling).
 */
export interface PhraseTable {
  readonly codes: Int32Array;
  /** A row of `PHRASE` numbers for each phrase. */
  readonly phrases: Int32Array;
  /** By group: which phrases to try for a word, from `starts[word]` to `starts[word + 1]` in `phrases`. */
  readonly triggers: readonly Triggers[];
  /** List n has the entries from `listStarts[n]` to `listStarts[n + 1]`; entry n the codes from `entryStarts[n]` on. */
  readonly listStarts: Int32Array;
  readonly entryStarts: Int32Array;
  /** Of each list, and of each entry: the set of words of which one stands wherever it is met, or NO_SET. */
  readonly listKeys: Int32Array;
  readonly entryKeys: Int32Array;
  /** Of each list, the set of the words that are an entry by themselves, or NO_SET. */
  readonly listSingles: Int32Array;
  readonly setStarts: Int32Array;
  readonly setWords: Int32Array;
  /** The sets that a word is in, from `memberStarts[word]` to `memberStarts[word + 1]`; small sets are left out. */
  readonly memberStarts: Int32Array;
  readonly memberSets: Int32Array;
  /** Spellings that are asked for with their capitals, and the words that they are. */
  readonly spellings: readonly string[];
  readonly spelledWords: Int32Array;
  /** Cues whose phrases must be a whole title or sentence, and those that are looked for only where they are asked for. */
  readonly wholeCues: Int32Array;
  readonly laterCues: Int32Array;
  /** Of each of `laterCues`, the group of phrases that it is looked for with. */
  readonly laterGroups: Int32Array;
  /** One more than the highest number of a word. */
  readonly words: number;
}

export interface Triggers {
  readonly starts: Int32Array;
  /** In each row of `TRIGGER` numbers, a phrase and the sets of words that it needs beside its anchor. */
  readonly phrases: Int32Array;
  /** Phrases that are looked for where a token of a kind stands, by the kind's place in `TOKEN_TYPES`. */
  readonly byType: readonly Int32Array[];
}

/** The numbers of one phrase in `phrases`, by their place. `FROM` to `END` are places in `codes`. */
export const PHRASE = { CUE: 0, FROM: 1, ANCHOR: 2, END: 3, TIES: 4, ROW: 5 } as const;
export const TRIGGER = { PHRASE: 0, NEED: 1, OTHER_NEED: 2, ROW: 3 } as const;

/** Phrases that are looked for together: anywhere, as a whole title or sentence, in titles alone; from `ON_DEMAND` on, only when asked for. */
export const GROUP = { ANYWHERE: 0, WHOLE: 1, TITLES: 2, ON_DEMAND: 3 } as const;

export const NO_SET = -1;

/** Sets of no more words than this are looked up word by word, and stand in no word's row of sets. */
export const SMALL_SET = 8;

export const KIND = { WORD: 0, SET: 1, LIST: 2, GAP: 3, TYPE: 4, CASED: 5 } as const;
const OPTIONAL = 8;

export const TIES = { START: 1, END: 2, WHOLE: 4 } as const;

/** Kinds of token that a phrase can ask for; a code has the place in this row. */
export const TOKEN_TYPES = ['any', 'number', 'name', 'their-name'] as const;

export const codeOf = (kind: number, value: number, optional: boolean): number =>
  (value << 4) | (optional ? OPTIONAL : 0) | kind;
/** Whether a row of one code is one word, or one of a set. */
export const isSingleWord = (code: number): boolean => kindOfCode(code) <= KIND.SET && !mayBeLeftOut(code);
export const kindOfCode = (code: number): number => code & 7;
export const valueOfCode = (code: number): number => code >>> 4;
export const mayBeLeftOut = (code: number): boolean => (code & OPTIONAL) !== 0;
