import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/place.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { type Word, wordsOf } from './words.ts';

/** A label of a list and the place where its value begins. */
export interface Labelled<List extends string> {
  readonly list: List;
  readonly label: Span;
  /** The value stands somewhere from here on; it does not go beyond `end`. */
  readonly start: number;
  readonly end: number;
  /** Whether a colon, a table's line or an empty place parts them: without one it is only a word before another. */
  readonly parted: boolean;
}

/** What may stand between a label and its value; a label alone on its line has it on the next. */
const PARTING =
  /(?:[ \t]*\([^()\n]{1,40}\)|(?:[ \t][a-z]+){1,3}(?=:))?[ \t]*(?::[-–—]?|=|\||\t| {3,}|[-–—](?=\s))[ \t*_|]*(?:\n[ \t]*)?/y;
const NEXT_LINE = /[ \t*_|]*\r?\n[ \t]*/y;
const SPACE = /[.]?[ \t#]*/y;

/** Values that stand behind their labels in the running text, and those of fields and of cells under or beside a label. */
export function labelled<List extends string>(
  document: Document,
  words: readonly Word[],
  index: PhraseIndex<List>,
): readonly Labelled<List>[] {
  return [...inText(document.text, words, index), ...inBlocks(document, index)];
}

function inText<List extends string>(
  text: string,
  words: readonly Word[],
  index: PhraseIndex<List>,
): readonly Labelled<List>[] {
  return words.flatMap((word, at) =>
    index(text, words, at).flatMap(({ end, list }): readonly Labelled<List>[] => {
      const last = words[end - 1];
      if (last === undefined) return [];
      const label = { start: word.start, end: last.end };
      const value = parted(text, label, word);
      const from = value ?? matchEnd(SPACE, text, last.end);
      return [{ list, label, start: from, end: lineEnd(text, from), parted: value !== null }];
    }),
  );
}

function parted(text: string, label: Span, word: Word): number | null {
  PARTING.lastIndex = label.end;
  if (PARTING.test(text)) return PARTING.lastIndex;
  NEXT_LINE.lastIndex = label.end;
  return word.opens &&
    /\n[^\p{L}\n]*$|^[^\p{L}\n]*$/u.test(text.slice(Math.max(0, label.start - 8), label.start)) &&
    NEXT_LINE.test(text)
    ? NEXT_LINE.lastIndex
    : null;
}

function inBlocks<List extends string>(document: Document, index: PhraseIndex<List>): readonly Labelled<List>[] {
  const listsOf = new Map<string, readonly List[]>();
  const named = (label: Span | null): readonly List[] => {
    if (label === null) return [];
    const title = document.text.slice(label.start, label.end);
    const known = listsOf.get(title);
    if (known !== undefined) return known;
    const words = wordsOf(title);
    const found = index(title, words, 0).flatMap(({ end, list }) => (end === words.length ? [list] : []));
    listsOf.set(title, found);
    return found;
  };
  return document.blocks.flatMap((block): readonly Labelled<List>[] => {
    const labels =
      block.kind === 'field'
        ? [block.label]
        : block.kind === 'cell' && !block.header
          ? [block.columnHeader, block.rowHeader].filter((label) => label === null || label.start !== block.start)
          : [];
    return labels.flatMap((label) =>
      named(label).map((list) => ({ list, label: label ?? block, start: block.start, end: block.end, parted: true })),
    );
  });
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
