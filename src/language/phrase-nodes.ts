import type { PhraseElement, RulePack, Sequence } from '../model/pack.ts';

/** A phrase's elements as the matcher walks them: lists are found by the word that they begin or end with. */
export type Node =
  | { readonly kind: 'words'; readonly words: readonly number[]; readonly optional: boolean }
  | { readonly kind: 'cased'; readonly word: number; readonly text: string; readonly optional: boolean }
  | { readonly kind: 'type'; readonly type: 'number' | 'name' | 'their-name' | 'any'; readonly optional: boolean }
  | { readonly kind: 'list'; readonly list: PhraseList; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number };
export type Row = readonly Node[];

export interface PhraseList {
  readonly forwards: ListIndex;
  readonly backwards: ListIndex;
}

/** A list's entries by the words that they can begin with (or end with, backwards), longest first; `rest` begins with anything. */
export interface ListIndex {
  readonly byWord: ReadonlyMap<number, readonly Row[]>;
  readonly rest: readonly Row[];
}

interface OpenList extends PhraseList {
  forwards: ListIndex;
  backwards: ListIndex;
}

const EMPTY: ListIndex = { byWord: new Map(), rest: [] };

/** Turns a pack's elements into nodes. Lists are shared, so that each is indexed once. */
export function nodeMaker(pack: RulePack): (elements: Sequence) => Row {
  const lists = new Map<string, OpenList>();
  const node = (element: PhraseElement): Node => {
    if (typeof element === 'number') return { kind: 'words', words: [element], optional: false };
    if ('gap' in element) return { kind: 'gap', most: element.gap };
    const optional = element.optional === true;
    if ('any' in element) return { kind: 'words', words: element.any, optional };
    if ('cased' in element) return { kind: 'cased', word: element.word, text: element.cased, optional };
    if ('type' in element) return { kind: 'type', type: element.type, optional };
    return { kind: 'list', list: listOf(element.list), optional };
  };
  const rowOf = (elements: Sequence): Row => elements.map(node);
  const listOf = (name: string): PhraseList => {
    const known = lists.get(name);
    if (known !== undefined) return known;
    const list: OpenList = { forwards: EMPTY, backwards: EMPTY };
    lists.set(name, list);
    const rows = (pack.lists[name]?.entries ?? []).map(rowOf).sort((a, b) => b.length - a.length);
    list.forwards = indexed(rows, 'forwards');
    list.backwards = indexed(
      rows.map((row) => row.toReversed()),
      'backwards',
    );
    return list;
  };
  return rowOf;
}

type Direction = 'forwards' | 'backwards';

function indexed(rows: readonly Row[], direction: Direction): ListIndex {
  const byWord = new Map<number, Row[]>();
  const rest: Row[] = [];
  for (const row of rows) {
    const words = edgeWords(row, direction);
    if (words === null) rest.push(row);
    for (const word of words ?? []) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [row]);
      else if (known.at(-1) !== row) known.push(row);
    }
  }
  return { byWord, rest };
}

/** Every word that a row can begin with in a direction, or null where that may be any token. */
function edgeWords(row: Row, direction: Direction): readonly number[] | null {
  const words: number[] = [];
  for (const node of row) {
    if (node.kind === 'gap' || node.kind === 'type') return null;
    if (node.kind === 'words') words.push(...node.words);
    else if (node.kind === 'cased') words.push(node.word);
    else {
      const index = node.list[direction];
      if (index.rest.length > 0) return null;
      words.push(...index.byWord.keys());
    }
    if (!node.optional) return words;
  }
  return null;
}
