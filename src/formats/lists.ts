import type { Line } from './lines.ts';

/** What stands before an item: its text begins at `text`. */
export interface Marker {
  readonly text: number;
  readonly ticked: boolean | null;
  /** Bullets and boxes cannot be the number of a title; numbers can. */
  readonly by: 'bullet' | 'box' | 'number';
  /** Levels of the number: 1 for `4.`, 2 for `4.1`. */
  readonly depth: number;
  /** The marker as it is written, for the next in its sequence: `4.`, `(a)`. */
  readonly sign: string;
}

const BULLET = /[-*+•–—‣⁃▪▫●○◦∙·➢➤✦][ \t\u00a0]+(?=\S)|o[ \t\u00a0]+(?=[^\sa-z])/y;
const TICKED = /(?:\[[ \t]*[xX✓✔][ \t]*\]|\([xX✓✔]\)|[☑☒✓✔✅])[ \t\u00a0]*/y;
const UNTICKED = /(?:\[[ \t\u00a0_]*\]|\([ \t\u00a0]+\)|[☐□❑❏⬜✗✘])[ \t\u00a0]*|_{2,4}[ \t]+(?=[A-Za-z])/y;
const NUMBER =
  /(?:\(?[0-9]{1,3}[a-z]?[.)]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[.)]?\*?|\([a-z]{1,4}\)|[a-z][.)]|[ivx]{1,4}[.)])[ \t\u00a0]+/y;
/** `1a`, `1b`: steps under a first aim, where the text holds the neighbour as well. */
const LETTERED = /[0-9]{1,2}[a-h][ \t\u00a0]+(?=[A-Z"“‘(])/y;
const BARE_NUMBER = /[1-9][0-9]?(?:[ \t]{2,}(?=\S)|[.)]?$)/my;
const CODED = /[A-Z][0-9]{1,2}[.:)]?[ \t\u00a0]+(?=[A-Z])/y;
const LETTER = /(?:(?:[A-Z]|[IVX]{2,5})[.)]|[QA]:)[ \t\u00a0]+(?=\S)/y;
/** Capital Roman numbers, as US forms number their sections; longer forms than twenty sections are rare. */
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** The marker at the start of a line, where the line is an item of a list or a numbered title. */
export function markerOf(text: string, line: Line, signs: Signs): Marker | null {
  const code = text.charCodeAt(line.start);
  if (isLetterCode(code) && !MARKED.test(text.slice(line.start, line.start + 6))) return null;
  const bullet = match(BULLET, text, line.start);
  if (bullet !== null) {
    const box = boxAt(text, bullet, line.end);
    return box ?? { text: bullet, ticked: null, by: 'bullet', depth: 1, sign: '' };
  }
  if (code < 48 || code > 122 || code === 91 || code === 95) {
    const box = boxAt(text, line.start, line.end);
    if (box !== null) return box;
  }
  return numberAt(text, line, signs);
}

/** What a marker that begins with a letter looks like; asked first, since most lines begin with a letter and have none. */
const MARKED = /^(?:o[ \t\u00a0]|[a-zA-Z][.):]|[A-Z][0-9]|[ivx]{2,4}[.)]|[IVX]{2,5}[.)])/;

function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A box to tick, ticked or not, with something after it. */
export function boxAt(text: string, at: number, end: number): Marker | null {
  const ticked = match(TICKED, text, at);
  const after = ticked ?? match(UNTICKED, text, at);
  if (after === null || after >= end) return null;
  return { text: after, ticked: ticked !== null, by: 'box', depth: 1, sign: '' };
}

function numberAt(text: string, line: Line, signs: Signs): Marker | null {
  const code = text.charCodeAt(line.start);
  const isDigit = code >= 48 && code <= 57;
  const isSmall = code >= 97 && code <= 122;
  if (!isDigit && !isSmall && code !== 40 && !(code >= 65 && code <= 90)) return null;
  if (isDigit || isSmall || code === 40) {
    const after = match(NUMBER, text, line.start) ?? (isDigit ? match(BARE_NUMBER, text, line.start) : null);
    if (after === null) return isDigit ? letteredAt(text, line, signs) : null;
    const sign = text.slice(line.start, after).trimEnd();
    if (after > line.end || (isDigit && isQuantity(text, sign, after))) return null;
    return { text: Math.min(after, line.end), ticked: null, by: 'number', depth: depthOf(sign), sign };
  }
  const after = match(LETTER, text, line.start) ?? match(CODED, text, line.start);
  if (after === null || after >= line.end) return null;
  const sign = text.slice(line.start, after).trimEnd();
  if (!signs.isMarker(sign)) return null;
  return { text: after, ticked: null, by: 'number', depth: 1, sign };
}

function letteredAt(text: string, line: Line, signs: Signs): Marker | null {
  const after = match(LETTERED, text, line.start);
  if (after === null || after >= line.end) return null;
  const sign = text.slice(line.start, after).trimEnd();
  return signs.isMarker(sign) ? { text: after, ticked: null, by: 'number', depth: 2, sign } : null;
}

/** `37.5 mg`, `0.4 units` and `12.02 Slept` (a date) are no numbers of items. */
function isQuantity(text: string, sign: string, after: number): boolean {
  if (!/^[0-9]+(?:\.[0-9]+)+$/.test(sign)) return false;
  if (/(?:^|\.)0/.test(sign)) return true;
  return !/[A-Z"“'‘[(]/.test(text.charAt(after));
}

function depthOf(sign: string): number {
  return sign.split('.').filter((part) => /[0-9a-z]/i.test(part)).length;
}

/** The number or letter that counts in a sign: `2` in `4.2.`, `b` in `1b`. */
const LAST = /(\d+|[a-zA-Z])(?=[^\da-zA-Z]*$)/;

/** `2.` after `1.`, `(b)` after `(a)`: what the next item of the same list would begin with. */
export function nextSign(sign: string): string {
  return sign.replace(LAST, (last) =>
    /\d/.test(last) ? String(Number(last) + 1) : String.fromCharCode(last.charCodeAt(0) + 1),
  );
}

/** What letters at the beginnings of a text's lines mean. */
export interface Signs {
  /** Whether it is a list's letter: "A." where there is a "B.", "B2" by "B1", "1b" by "1a", "Q." and "A." of an interview. */
  readonly isMarker: (sign: string) => boolean;
  /** Whether it is the "A." of an interview. */
  readonly isAnswer: (sign: string) => boolean;
}

/**
 * A capital with a full stop may be a list's letter or somebody's initial (`J. Pell to visit`), and `B12` a vitamin: they count
 * as markers only where the text holds the neighbour as well. Looked through once, and only if asked.
 */
export function signsIn(text: string, lines: readonly Line[]): Signs {
  let found: ReadonlySet<string> | null = null;
  const has = (sign: string): boolean => {
    found ??= capitalSigns(text, lines);
    return found.has(sign);
  };
  const isAnswer = (sign: string): boolean => /^A\W$/.test(sign) && has(`Q${sign.charAt(1)}`);
  const isQuestion = (sign: string): boolean => /^Q\W$/.test(sign) && has(`A${sign.charAt(1)}`);
  return {
    isMarker: (sign) =>
      has(nextSign(sign)) ||
      has(signBefore(sign)) ||
      romanNeighbours(sign).some(has) ||
      isAnswer(sign) ||
      isQuestion(sign),
    isAnswer,
  };
}

/** "III." and "V." around "IV."; none where the sign is no capital Roman number. */
function romanNeighbours(sign: string): readonly string[] {
  const at = ROMAN.indexOf(sign.slice(0, -1));
  if (at < 0) return [];
  return [ROMAN[at - 1], ROMAN[at + 1]].filter((roman) => roman !== undefined).map((roman) => roman + sign.slice(-1));
}

/** `1.` before `2.`, `(a)` before `(b)`. */
function signBefore(sign: string): string {
  return sign.replace(LAST, (last) =>
    /\d/.test(last) ? String(Number(last) - 1) : String.fromCharCode(last.charCodeAt(0) - 1),
  );
}

function capitalSigns(text: string, lines: readonly Line[]): Set<string> {
  const signs = new Set<string>();
  for (const line of lines) {
    const code = text.charCodeAt(line.start);
    if (code < 48 || code > 90) continue;
    const after =
      match(LETTER, text, line.start) ?? match(CODED, text, line.start) ?? match(LETTERED, text, line.start);
    if (after !== null && after < line.end) signs.add(text.slice(line.start, after).trimEnd());
  }
  return signs;
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
