/** What of a text stands in fields: instructions, which are not shown, and boxes that may be ticked. */
export interface Fields {
  /** Stretches of instructions, half-open, in the order of the text. */
  readonly instructions: readonly (readonly [number, number])[];
  /** Places of characters that stand for a check box. */
  readonly boxes: ReadonlySet<number>;
}

const BEGIN = '\u0013';
const SEPARATOR = '\u0014';
const END = '\u0015';
const PICTURE = '\u0001';
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word marks fields with these characters.
const MARKS = /[\u0013-\u0015]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: it stands behind the mark that begins a field.
const IS_BOX = /^\u0013\s*FORMCHECKBOX\b/;
/** Characters of the instruction of a check box, at most. */
const LONGEST_BOX = 200;

/** Fields from one place of a text to another; a mark without its counterpart hides nothing. */
export function fieldsIn(text: string, from: number, to: number): Fields {
  const open: { readonly start: number; separator: number | null }[] = [];
  const instructions: [number, number][] = [];
  const boxes = new Set<number>();
  MARKS.lastIndex = from;
  for (let mark = MARKS.exec(text); mark !== null && mark.index < to; mark = MARKS.exec(text)) {
    const innermost = open.at(-1);
    if (mark[0] === BEGIN) open.push({ start: mark.index, separator: null });
    else if (mark[0] === SEPARATOR && innermost !== undefined) innermost.separator ??= mark.index;
    else if (mark[0] === END && innermost !== undefined) {
      open.pop();
      const end = innermost.separator ?? mark.index;
      const box = boxIn(text, innermost.start, mark.index);
      if (box !== null) boxes.add(box);
      instructions.push([innermost.start, end]);
    }
  }
  instructions.sort(([a], [b]) => a - b);
  return { instructions, boxes };
}

/** Where the box of a field stands, if it is a check box of a form. */
function boxIn(text: string, start: number, end: number): number | null {
  const instruction = text.slice(start, Math.min(end, start + LONGEST_BOX));
  if (!IS_BOX.test(instruction)) return null;
  const at = instruction.indexOf(PICTURE);
  return at < 0 ? null : start + at;
}
