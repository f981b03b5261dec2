import type { RulePack } from '../model/pack.ts';
import type { PhraseTable, Triggers } from '../model/phrase-table.ts';

/**
 * A pack as it is shipped, so that a run reads only what it needs: the rules as JSON, the phrases as rows of numbers that are
 * used as they are, and the phrases as they were compiled, which only a closer look at single rules asks for.
 */
export interface PackFiles {
  readonly rules: string;
  readonly table: Uint8Array;
  readonly phrases: string;
}

/** What stands in the JSON file about the numbers in the other one: the lengths of its rows, in their order. */
interface TableShape {
  readonly lengths: readonly number[];
  readonly groups: number;
  readonly types: number;
  readonly spellings: readonly string[];
  readonly words: number;
}

type Rest = Omit<RulePack, 'phrases' | 'lists' | 'table'>;

export function packFiles({ phrases, lists, table, ...rest }: RulePack): PackFiles {
  const rows = rowsOf(table);
  const all = new Int32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    all.set(row, at);
    at += row.length;
  }
  const shape: TableShape = {
    lengths: rows.map((row) => row.length),
    groups: table.triggers.length,
    types: table.triggers[0]?.byType.length ?? 0,
    spellings: table.spellings,
    words: table.words,
  };
  return {
    rules: `${JSON.stringify({ ...rest, shape })}\n`,
    table: littleEndian(all),
    phrases: `${JSON.stringify({ phrases, lists })}\n`,
  };
}

/** The pack again; `phrases` is called where somebody asks for phrases as they were compiled. */
export function packFromFiles(rules: string, table: Uint8Array, phrases: () => string): RulePack {
  const { shape, ...rest } = JSON.parse(rules) as Rest & { readonly shape: TableShape };
  let compiled: Pick<RulePack, 'phrases' | 'lists'> | null = null;
  const load = (): Pick<RulePack, 'phrases' | 'lists'> => {
    compiled ??= JSON.parse(phrases()) as Pick<RulePack, 'phrases' | 'lists'>;
    return compiled;
  };
  return {
    ...rest,
    table: tableFrom(shape, fromLittleEndian(table)),
    get phrases() {
      return load().phrases;
    },
    get lists() {
      return load().lists;
    },
  };
}

/** Every row of numbers of a table, in the order of the file. */
function rowsOf(table: PhraseTable): readonly Int32Array[] {
  return [
    table.codes,
    table.phrases,
    table.listStarts,
    table.entryStarts,
    table.listKeys,
    table.entryKeys,
    table.listSingles,
    table.setStarts,
    table.setWords,
    table.memberStarts,
    table.memberSets,
    table.spelledWords,
    table.wholeCues,
    table.laterCues,
    table.laterGroups,
    ...table.triggers.flatMap(({ starts, phrases, byType }) => [starts, phrases, ...byType]),
  ];
}

function tableFrom({ lengths, groups, types, spellings, words }: TableShape, numbers: Int32Array): PhraseTable {
  let index = 0;
  let at = 0;
  const row = (): Int32Array => {
    const from = at;
    at += lengths[index] ?? 0;
    index += 1;
    return numbers.subarray(from, at);
  };
  return {
    codes: row(),
    phrases: row(),
    listStarts: row(),
    entryStarts: row(),
    listKeys: row(),
    entryKeys: row(),
    listSingles: row(),
    setStarts: row(),
    setWords: row(),
    memberStarts: row(),
    memberSets: row(),
    spelledWords: row(),
    wholeCues: row(),
    laterCues: row(),
    laterGroups: row(),
    triggers: Array.from(
      { length: groups },
      (): Triggers => ({ starts: row(), phrases: row(), byType: Array.from({ length: types }, row) }),
    ),
    spellings,
    words,
  };
}

const IS_LITTLE = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

function littleEndian(numbers: Int32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, index) => {
    view.setInt32(4 * index, number, true);
  });
  return bytes;
}

function fromLittleEndian(bytes: Uint8Array): Int32Array {
  if (IS_LITTLE && bytes.byteOffset % 4 === 0) return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Int32Array.from({ length: bytes.length / 4 }, (_, index) => view.getInt32(4 * index, true));
}
