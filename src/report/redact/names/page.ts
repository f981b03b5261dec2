import type { Document } from '../../../model/document.ts';
import { gapBetween, type Word, wordsOf } from '../words.ts';
import type { Lexicon, NameList } from './lexicon.ts';

/** A document's words, with what this document says of them. */
export interface Page {
  readonly document: Document;
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
  /** Index of the word after the longest phrase of these lists that begins at a word, or null. */
  readonly phraseAt: (at: number, ...lists: readonly NameList[]) => number | null;
  /** What stands between a word and the one after it. */
  readonly gapAfter: (at: number) => string;
  /** An ordinary word, or one that this document also has without a capital. */
  readonly isOrdinary: (word: Word) => boolean;
  /** Whether a place is masked already, as a part of an address or a number. */
  readonly isTaken: (place: number) => boolean;
}

export function pageOf(document: Document, lexicon: Lexicon, isTaken: (place: number) => boolean): Page {
  const words = wordsOf(document.text);
  const uncapitalised = new Set(words.filter(({ capital }) => !capital).map(({ base }) => base));
  return {
    document,
    words,
    lexicon,
    isTaken,
    phraseAt: (at, ...lists) => {
      const found = lexicon.phrases(document.text, words, at).find(({ list }) => lists.includes(list));
      return found?.end ?? null;
    },
    gapAfter: (at) => unwrapped(document.text, words[at], gapBetween(document.text, words[at], words[at + 1])),
    isOrdinary: (word) => lexicon.isOrdinary(word.base) || (uncapitalised.has(word.base) && !lexicon.isFirstName(word)),
  };
}

/** Characters of a line that was wrapped, at least; a shorter one ends where its writer ended it. */
const WRAPPED = 60;

/** A line break inside a wrapped sentence is a space. */
function unwrapped(text: string, left: Word | undefined, gap: string): string {
  if (left === undefined || !/^[^\n]{0,2}\r?\n *$/.test(gap)) return gap;
  const line = left.end - (text.lastIndexOf('\n', left.start) + 1);
  return line < WRAPPED ? gap : gap.replace(/ *\r?\n */, ' ');
}
