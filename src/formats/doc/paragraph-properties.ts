import type { RowShape } from '../flow-table.ts';
import { type ChangePlace, changesIn } from './changes.ts';
import { i16, u8, u16, u32 } from './numbers.ts';
import { rowShape } from './row-shape.ts';

/** What a paragraph is besides its words. */
export interface ParagraphProperties {
  /** 1 to 9 for a title, or null for running text. */
  readonly level: number | null;
  /** Its list, or 0. */
  readonly list: number;
  /** Lists around its own. */
  readonly listLevel: number;
  /** Tables around it. */
  readonly depth: number;
  /** Whether it ends a cell of a table inside a table; of outer ones a character tells. */
  readonly endsInnerCell: boolean;
  readonly endsRow: boolean;
  /** Of one that ends a row: how the row parts its cells. */
  readonly row: RowShape | null;
}

export const PLAIN_PARAGRAPH: ParagraphProperties = {
  level: null,
  list: 0,
  listLevel: 0,
  depth: 0,
  endsInnerCell: false,
  endsRow: false,
  row: null,
};

/** Codes of changes to a paragraph, from [MS-DOC], section 2.6.2. */
const CODE = {
  OUTLINE: 0x2640,
  LIST: 0x460b,
  LIST_LEVEL: 0x260a,
  IN_TABLE: 0x2416,
  ENDS_ROW: 0x2417,
  DEPTH: 0x6649,
  ENDS_INNER_CELL: 0x244b,
  ENDS_INNER_ROW: 0x244c,
  ELSEWHERE: 0x6646,
  ROW_ELSEWHERE: 0x646b,
} as const;
const BODY_TEXT = 9;
const LAST_LIST = 0x7fe;
/** From here on, numbers of lists are negative: lists whose indent was taken away. */
const FIRST_NEGATIVE_LIST = 0xf802;
const DEEPEST = 32;
/** Changes may stand elsewhere, and those of the row elsewhere again. */
const MOST_STEPS = 2;

/** A paragraph of a style, with what it changes. */
export function paragraphWith(
  style: ParagraphProperties,
  place: ChangePlace,
  data: Buffer,
  steps = 0,
): ParagraphProperties {
  const own = { ...style };
  const { bytes, from, to } = place;
  for (const { code, at } of changesIn(bytes, from, to)) {
    const value = u8(bytes, at);
    switch (code) {
      case CODE.OUTLINE:
        if (value < BODY_TEXT) own.level = value + 1;
        break;
      case CODE.LIST:
        own.list = listNumber(u16(bytes, at));
        break;
      case CODE.LIST_LEVEL:
        own.listLevel = Math.min(8, value);
        break;
      case CODE.IN_TABLE:
        own.depth = value === 0 ? 0 : Math.max(1, own.depth);
        break;
      case CODE.DEPTH:
        own.depth = Math.min(DEEPEST, u32(bytes, at));
        break;
      case CODE.ENDS_INNER_CELL:
        own.endsInnerCell = value === 1;
        break;
      case CODE.ENDS_ROW:
      case CODE.ENDS_INNER_ROW:
        own.endsRow = value === 1;
        break;
      case CODE.ELSEWHERE:
      case CODE.ROW_ELSEWHERE: {
        // What stands there is all; what follows here is for programs that do not look there.
        const there = u32(bytes, at);
        const size = i16(data, there);
        const next = { bytes: data, from: there + 2, to: there + 2 + size };
        if (size > 0 && steps < MOST_STEPS) return paragraphWith(own, next, data, steps + 1);
      }
    }
  }
  return own.endsRow ? { ...own, row: rowShape(bytes, from, to) } : own;
}

function listNumber(value: number): number {
  return value <= LAST_LIST || value >= FIRST_NEGATIVE_LIST ? value : 0;
}
