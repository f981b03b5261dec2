import { changesIn } from './changes.ts';
import { u8, u16, u32 } from './numbers.ts';

/** How characters look, and what they stand for. */
export interface CharacterProperties {
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** The number of a sign that stands in the place of the character, or null. */
  readonly sign: number | null;
  /** Where the data stream tells more of it: of a check box, whether it is ticked. */
  readonly data: number | null;
}

export const PLAIN_CHARACTERS: CharacterProperties = {
  bold: false,
  underlined: false,
  hidden: false,
  deleted: false,
  sign: null,
  data: null,
};

/** Codes of changes to characters, from [MS-DOC], section 2.6.1. */
const CODE = {
  DELETED: 0x0800,
  BOLD: 0x0835,
  HIDDEN: 0x083c,
  UNDERLINE: 0x2a3e,
  STYLE: 0x4a30,
  DATA: 0x6a03,
  SIGN: 0x6a09,
} as const;

/** Characters of a style, with what changes them; `styleOf` gives the characters of a style that the changes name. */
export function charactersWith(
  style: CharacterProperties,
  bytes: Buffer,
  from: number,
  to: number,
  styleOf: (style: number) => CharacterProperties | null,
): CharacterProperties {
  const own = { ...style };
  let base = style;
  for (const { code, at } of changesIn(bytes, from, to)) {
    const value = u8(bytes, at);
    switch (code) {
      case CODE.DELETED:
        own.deleted = value !== 0;
        break;
      case CODE.BOLD:
        own.bold = switched(value, base.bold);
        break;
      case CODE.HIDDEN:
        own.hidden = switched(value, base.hidden);
        break;
      case CODE.UNDERLINE:
        own.underlined = value !== 0;
        break;
      case CODE.STYLE: {
        const named = styleOf(u16(bytes, at));
        if (named === null) break;
        base = { ...style, bold: style.bold !== named.bold, hidden: style.hidden !== named.hidden };
        Object.assign(own, { bold: base.bold, hidden: base.hidden, underlined: style.underlined || named.underlined });
        break;
      }
      case CODE.DATA:
        own.data = u32(bytes, at);
        break;
      case CODE.SIGN:
        own.sign = u16(bytes, at + 2);
        break;
    }
  }
  return own;
}

/** Off, on, as the style, or the opposite of it; from [MS-DOC], section 2.9.330 (ToggleOperand). */
function switched(value: number, style: boolean): boolean {
  if (value === 0x80) return style;
  return value === 0x81 ? !style : value === 1;
}
