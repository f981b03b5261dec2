import type { PdfRun } from './pdf-pages.ts';
import type { PdfShape } from './pdf-shapes.ts';

/** In shares of the type size: where on the height of a line an upright must stand, and how far from it the blank may be that it cuts. */
const HEIGHT = 0.3;
const FARTHEST_BLANK = 3;
const LEAST_PART = 0.5;
/** Widths of letters beside that of most, which is 1. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljtfrI.,:;'’|!()]/, 0.55],
  [/ /, 0.5],
  [/[mwMW—]/, 1.6],
  [/[\p{Lu}&@%]/u, 1.3],
];

/** A run that an upright line crosses is the words of two cells that stand close together: cut at the blank nearest to the line. */
export function cutAtLines(run: PdfRun, uprights: readonly PdfShape[]): readonly PdfRun[] {
  const { x, y, width, size, text } = run;
  const middle = y + size * HEIGHT;
  const line = uprights.find(
    (one) =>
      one.y < middle && one.top > middle && one.x > x + size * LEAST_PART && one.right < x + width - size * LEAST_PART,
  );
  const blank = line === undefined ? null : blankNear(run, line.x);
  if (line === undefined || blank === null) return [run];
  const left = { ...run, text: text.slice(0, blank), width: line.x - x, lineEnd: false };
  const right = { ...run, text: text.slice(blank + 1), x: line.right, width: x + width - line.right };
  return [left, ...cutAtLines(right, uprights)];
}

/** The blank that stands nearest to a place, with letters of the usual widths. */
function blankNear({ text, x, width, size }: PdfRun, place: number): number | null {
  const widths = text.split('').map(widthOf);
  const scale = width / widths.reduce((sum, one) => sum + one, 0);
  let at = x;
  let nearest: number | null = null;
  let least = size * FARTHEST_BLANK;
  for (const [i, one] of widths.entries()) {
    const distance = Math.abs(at + (one * scale) / 2 - place);
    if (text[i] === ' ' && distance < least) {
      nearest = i;
      least = distance;
    }
    at += one * scale;
  }
  return nearest;
}

function widthOf(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
}
