import { KIND, kindOfCode, mayBeLeftOut, type PhraseTable, TOKEN_TYPES, valueOfCode } from '../model/phrase-table.ts';

/**
 * A phrase's element as the matcher walks it. Every node has every field, whatever its kind: the walk is the innermost loop
 * of the program, and runs several times as fast over objects of one shape.
 */
export interface Node {
  readonly kind: 'words' | 'cased' | 'type' | 'list' | 'gap';
  readonly optional: boolean;
  /** Of `words`: any of these; of `cased`: the one. */
  readonly words: readonly number[];
  /** Of `cased`: its spelling. */
  readonly text: string;
  readonly type: 'number' | 'name' | 'their-name' | 'any';
  readonly list: PhraseList;
  /** Of `gap`: words that may pass. */
  readonly most: number;
}
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

const NO_LIST: PhraseList = { forwards: EMPTY, backwards: EMPTY };

function made(kind: Node['kind'], optional: boolean, { words, text, type, list, most }: Partial<Node>): Node {
  return {
    kind,
    optional,
    words: words ?? [],
    text: text ?? '',
    type: type ?? 'any',
    list: list ?? NO_LIST,
    most: most ?? 0,
  };
}

/** Turns codes into nodes. Lists are shared, so that each is indexed once. */
export function rowMaker(table: PhraseTable): (from: number, end: number) => Row {
  const lists = new Map<number, OpenList>();
  const { codes, setStarts, setWords, spellings, spelledWords, listStarts, entryStarts } = table;
  const node = (code: number): Node => {
    const value = valueOfCode(code);
    const optional = mayBeLeftOut(code);
    switch (kindOfCode(code)) {
      case KIND.WORD:
        return made('words', optional, { words: [value] });
      case KIND.SET:
        return made('words', optional, { words: [...setWords.subarray(setStarts[value], setStarts[value + 1])] });
      case KIND.CASED:
        return made('cased', optional, { words: [spelledWords[value] ?? 0], text: spellings[value] ?? '' });
      case KIND.TYPE:
        return made('type', optional, { type: TOKEN_TYPES[value] ?? 'any' });
      case KIND.GAP:
        return made('gap', false, { most: value });
      default:
        return made('list', optional, { list: listOf(value) });
    }
  };
  const rowOf = (from: number, end: number): Row => Array.from(codes.subarray(from, end), node);
  const listOf = (number: number): PhraseList => {
    const known = lists.get(number);
    if (known !== undefined) return known;
    const list: OpenList = { forwards: EMPTY, backwards: EMPTY };
    lists.set(number, list);
    const rows: Row[] = [];
    for (let entry = listStarts[number] ?? 0; entry < (listStarts[number + 1] ?? 0); entry += 1) {
      rows.push(rowOf(entryStarts[entry] ?? 0, entryStarts[entry + 1] ?? 0));
    }
    rows.sort((a, b) => b.length - a.length);
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
    if (node.kind === 'words' || node.kind === 'cased') words.push(...node.words);
    else {
      const index = node.list[direction];
      if (index.rest.length > 0) return null;
      words.push(...index.byWord.keys());
    }
    if (!node.optional) return words;
  }
  return null;
}
