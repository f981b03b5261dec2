import { expect, test } from 'vitest';
import { drawnTable } from './pdf-columns.ts';
import { linesOn, type PdfLine } from './pdf-lines.ts';
import type { PdfRun } from './pdf-pages.ts';

/** Rows of words, each with the place where it begins, 12 points below one another, or 24 where the row before is empty. */
function typed(rows: readonly (readonly (readonly [number, string])[])[], fixedPitch: boolean): readonly PdfLine[] {
  const runs = rows.flatMap((row, i) =>
    row.map(([x, text]): PdfRun => {
      const place = { x, y: 700 - i * 12, width: text.length * 6, size: 10, bold: false, fixedPitch };
      return { text, ...place, mark: null, decoration: false, lineEnd: false };
    }),
  );
  return linesOn({ number: 1, height: 842, runs, tags: [], shapes: { dots: [], uprights: [] } });
}

const never = (): boolean => false;
const wordsIn = (lines: readonly PdfLine[]): readonly (readonly string[])[] =>
  (drawnTable(lines, 0, never)?.rows ?? []).map((row) => row.map((cell) => cell.map(({ text }) => text).join(' ')));

const NUMBERED = [
  [
    [50, '1.1'],
    [100, 'Mental state'],
  ],
  [
    [50, '1.2'],
    [100, 'Insight'],
  ],
  [],
  [
    [50, '2.1'],
    [100, 'Who was told'],
  ],
] as const;

test('typed lines that are counted are rows each, though others stand further apart', () => {
  expect(wordsIn(typed(NUMBERED, true))).toEqual([
    ['1.1', 'Mental state'],
    ['1.2', 'Insight'],
    ['2.1', 'Who was told'],
  ]);
});

test('in printed letters they are lines of one cell', () => {
  expect(wordsIn(typed(NUMBERED, false))[0]).toEqual(['1.1 1.2', 'Mental state Insight']);
});

test('boxes below a title of two parts are in no table with it', () => {
  const lines = typed(
    [
      [
        [50, 'SECTION A'],
        [120, 'PROBLEMS'],
      ],
      [[50, '[ ] Sleep']],
      [[50, '[ ] Food']],
    ],
    true,
  );
  expect(drawnTable(lines, 0, never)).toBeNull();
});

test('a line in the type of titles begins no table, and ends one', () => {
  const rows = typed(
    [
      [
        [50, 'Home'],
        [120, 'Rent'],
      ],
      [
        [50, 'Work'],
        [120, 'Shop'],
      ],
      [
        [50, 'PART 2'],
        [120, 'NEEDS'],
      ],
    ],
    false,
  );
  expect(drawnTable(rows, 0, (line) => line === rows[2])?.next).toBe(2);
  expect(drawnTable(rows, 0, (line) => line === rows[0])).toBeNull();
});
