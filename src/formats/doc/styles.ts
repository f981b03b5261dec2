import { type CharacterProperties, charactersWith, PLAIN_CHARACTERS } from './character-properties.ts';
import { u16 } from './numbers.ts';
import { type ParagraphProperties, PLAIN_PARAGRAPH, paragraphWith } from './paragraph-properties.ts';

/** What a style gives to the paragraphs or characters that have it. */
export interface WordStyle {
  readonly paragraph: ParagraphProperties;
  readonly characters: CharacterProperties;
  /** Whether it is that of a table of contents, which says every title again. */
  readonly isContents: boolean;
}

interface Stored {
  /** The number by which Word knows its own styles in every language. */
  readonly known: number;
  readonly isParagraph: boolean;
  readonly base: number;
  /** Where its changes to paragraphs and to characters stand, half-open. */
  readonly paragraph: readonly [number, number];
  readonly characters: readonly [number, number];
}

/** Numbers of Word's own styles, from [MS-DOC], section 2.9.260 (StdfBase) and the style names of ECMA-376. */
const LAST_HEADING = 9;
const FIRST_CONTENTS = 19;
const LAST_CONTENTS = 27;
const TITLE = 62;
const NO_BASE = 0xfff;
const DEEPEST = 12;
const PLAIN: WordStyle = { paragraph: PLAIN_PARAGRAPH, characters: PLAIN_CHARACTERS, isContents: false };

/** The styles of a file by their numbers, each with what it has from the style that it is based on; [MS-DOC], section 2.9.271 (STSH). */
export function stylesIn(sheet: Buffer): (style: number) => WordStyle {
  const stored = storedIn(sheet);
  const known = new Map<number, WordStyle>();
  const read = (number: number, depth: number): WordStyle => {
    const before = known.get(number);
    const style = stored[number];
    if (before !== undefined || style === undefined || style === null || depth > DEEPEST) return before ?? PLAIN;
    const base = style.base === NO_BASE ? PLAIN : read(style.base, depth + 1);
    const [from, to] = style.paragraph;
    const level = style.isParagraph ? headingLevel(style.known) : null;
    const paragraph = paragraphWith(base.paragraph, { bytes: sheet, from, to }, Buffer.alloc(0));
    const own: WordStyle = {
      paragraph: level === null ? paragraph : { ...paragraph, level },
      characters: charactersWith(base.characters, sheet, ...style.characters, () => null),
      isContents: style.known >= FIRST_CONTENTS && style.known <= LAST_CONTENTS,
    };
    known.set(number, own);
    return own;
  };
  return (number) => read(number, 0);
}

function headingLevel(known: number): number | null {
  if (known === TITLE) return 1;
  return known >= 1 && known <= LAST_HEADING ? known : null;
}

function storedIn(sheet: Buffer): readonly (Stored | null)[] {
  const size = u16(sheet, 0);
  const count = u16(sheet, 2);
  const fixed = u16(sheet, 4);
  const styles: (Stored | null)[] = [];
  let at = 2 + size;
  while (styles.length < count && at + 2 <= sheet.length) {
    const length = u16(sheet, at);
    styles.push(length === 0 ? null : storedAt(sheet, at + 2, at + 2 + length, fixed));
    at += 2 + length + (length % 2);
  }
  return styles;
}

/** Behind its fixed part and its name, a style of paragraphs has its changes to them, then those to characters; one of characters the latter alone. */
function storedAt(sheet: Buffer, at: number, end: number, fixed: number): Stored {
  const kind = u16(sheet, at + 2) & 0xf;
  const name = at + fixed;
  let next = name + 2 + u16(sheet, name) * 2 + 2;
  const part = (skipped: number): [number, number] => {
    const length = u16(sheet, next);
    const from = next + 2;
    next = from + length + (length % 2);
    return [Math.min(end, from + skipped), Math.min(end, from + length)];
  };
  const isParagraph = kind === 1;
  const paragraph = isParagraph ? part(2) : ([0, 0] as const);
  const characters = isParagraph || kind === 2 ? part(0) : ([0, 0] as const);
  return { known: u16(sheet, at) & 0xfff, isParagraph, base: u16(sheet, at + 2) >>> 4, paragraph, characters };
}
