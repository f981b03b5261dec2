import type { Paint } from '../reporter.ts';
import { displayWidth, fitting, graphemes } from './display-width.ts';

/** A stretch of text in one colour; a plain string has none. */
export interface Painted {
  readonly text: string;
  readonly paint: Paint;
}
export type Piece = string | Painted;

export interface Margins {
  /** Columns that a line may take. */
  readonly width: number;
  /** What stands in front of the first line, a label or spaces, and of the lines that follow it. */
  readonly first: Piece;
  readonly rest: string;
}

const plain: Paint = (text) => text;

/** A run of letters without a space in it, possibly in several colours. */
type Word = readonly Painted[];

/** Fills lines with words; a word that is longer than a line is cut. Colours open and close inside one line. */
export function wrap(pieces: readonly Piece[], margins: Margins): readonly string[] {
  const lines: Word[][] = [[]];
  const first = typeof margins.first === 'string' ? { text: margins.first, paint: plain } : margins.first;
  let used = displayWidth(first.text);
  const longest = margins.width - Math.max(used, displayWidth(margins.rest));
  wordsOf(pieces).forEach((whole, index) => {
    const fits = index === 0 && widthOf(whole) <= margins.width - displayWidth(first.text);
    (fits ? [whole] : cut(whole, Math.max(1, longest))).forEach((word, part) => {
      const line = lines.at(-1);
      const needed = widthOf(word);
      const gap = line === undefined || line.length === 0 ? 0 : 1;
      if (line !== undefined && part === 0 && (gap === 0 || used + gap + needed <= margins.width)) {
        line.push(word);
        used += gap + needed;
      } else {
        lines.push([word]);
        used = displayWidth(margins.rest) + needed;
      }
    });
  });
  return lines.map((line, index) => `${index === 0 ? first.paint(first.text) : margins.rest}${render(line)}`.trimEnd());
}

function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const words: Painted[][] = [];
  let open = false;
  for (const piece of pieces) {
    const { text, paint } = typeof piece === 'string' ? { text: piece, paint: plain } : piece;
    for (const part of text.split(/(\s+)/)) {
      if (part === '') continue;
      const space = /^\s/.test(part);
      const word = words.at(-1);
      if (!space && open && word !== undefined) word.push({ text: part, paint });
      else if (!space) words.push([{ text: part, paint }]);
      open = !space;
    }
  }
  return words;
}

/** A word in parts that are no wider than a line. */
function cut(word: Word, longest: number): readonly Word[] {
  if (widthOf(word) <= longest) return [word];
  return word.flatMap(({ text, paint }) => {
    const parts: Word[] = [];
    for (let letters = graphemes(text); letters.length > 0; ) {
      const part = letters.slice(0, Math.max(1, fitting(letters, longest).length));
      parts.push([{ text: part.join(''), paint }]);
      letters = letters.slice(part.length);
    }
    return parts;
  });
}

function widthOf(word: Word): number {
  return word.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** Words of one colour that follow one another are painted together, with the spaces between them. */
function render(line: readonly Word[]): string {
  const runs: { text: string; readonly paint: Paint }[] = [];
  line.forEach((word, index) => {
    word.forEach((part, inside) => {
      const gap = index > 0 && inside === 0 ? ' ' : '';
      const run = runs.at(-1);
      if (run?.paint === part.paint) run.text += gap + part.text;
      else {
        if (run && gap !== '') runs.push({ text: gap, paint: plain });
        runs.push({ text: part.text, paint: part.paint });
      }
    });
  });
  return runs.map(({ text, paint }) => paint(text)).join('');
}
