import { expect, test } from 'vitest';
import { cutAtLines } from './pdf-cut-runs.ts';
import { linesOn } from './pdf-lines.ts';
import type { PdfPage, PdfRun } from './pdf-pages.ts';
import { type DrawingSteps, type PdfShape, shapesOn } from './pdf-shapes.ts';

const numbers: DrawingSteps['numbers'] = {
  save: 1,
  restore: 2,
  transform: 3,
  constructPath: 4,
  paintFormXObjectBegin: 5,
  paintFormXObjectEnd: 6,
  endPath: 7,
  stroke: 8,
  closeStroke: 9,
};
const FILL = 10;
const box = (...edges: readonly number[]): readonly unknown[] => [FILL, [], Float32Array.from(edges)];
const shapes = (drawn: readonly (readonly [number, unknown])[]): ReturnType<typeof shapesOn> =>
  shapesOn({ steps: drawn.map(([step]) => step), values: drawn.map(([, value]) => value), numbers });

test('small shapes stand where the systems around them put them', () => {
  const { dots } = shapes([
    [numbers.save, null],
    [numbers.transform, [2, 0, 0, -2, 0, 800]],
    [numbers.constructPath, box(10, 100, 14, 104)],
    [numbers.restore, null],
    [numbers.paintFormXObjectBegin, [[1, 0, 0, 1, 50, 0], null]],
    [numbers.constructPath, box(0, 0, 5, 5)],
    [numbers.paintFormXObjectEnd, null],
    [numbers.constructPath, box(0, 0, 4, 4)],
  ]);
  expect(dots).toEqual([
    { x: 20, right: 28, y: 592, top: 600 },
    { x: 50, right: 55, y: 0, top: 5 },
    { x: 0, right: 4, y: 0, top: 4 },
  ]);
});

test('lines and the sides of frames are uprights; backgrounds, clips and rules across the page are not', () => {
  const frame = [numbers.stroke, [], [100, 0, 200, 50]];
  const { uprights } = shapes([
    [numbers.constructPath, box(50, 0, 51, 300)],
    [numbers.constructPath, frame],
    [numbers.constructPath, box(100, 0, 200, 50)],
    [numbers.constructPath, [numbers.endPath, [], [0, 0, 1, 300]]],
    [numbers.constructPath, box(0, 100, 500, 101)],
    [numbers.constructPath, null],
  ]);
  expect(uprights.map(({ x }) => x)).toEqual([50, 100, 200]);
});

const run = (text: string, x: number, y: number): PdfRun => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  bold: false,
  fixedPitch: false,
  mark: null,
  decoration: false,
  lineEnd: false,
});
const page = (runs: readonly PdfRun[], drawn: Partial<PdfPage['shapes']>): PdfPage => ({
  number: 1,
  height: 800,
  runs,
  tags: [],
  shapes: { dots: [], uprights: [], ...drawn },
});

test('a dot before the first word is a bullet; one behind it, a box, or one far off is not', () => {
  const isBullet = (dot: PdfShape): boolean =>
    linesOn(page([run('To walk', 50, 100)], { dots: [dot] }))[0]?.bullet ?? false;
  expect(isBullet({ x: 40, right: 43, y: 102, top: 105 })).toBe(true);
  expect(isBullet({ x: 90, right: 93, y: 102, top: 105 })).toBe(false);
  expect(isBullet({ x: 36, right: 46, y: 98, top: 108 })).toBe(false);
  expect(isBullet({ x: 10, right: 13, y: 102, top: 105 })).toBe(false);
  expect(isBullet({ x: 40, right: 43, y: 112, top: 115 })).toBe(false);
});

test('words that a line crosses are two cells, cut at the blank beside it', () => {
  const line: PdfShape = { x: 93, right: 93, y: 90, top: 120 };
  const cut = cutAtLines(run('To bake bread Maureen will help', 20, 100), [line]);
  expect(cut.map(({ text, x }) => [text, x])).toEqual([
    ['To bake bread', 20],
    ['Maureen will help', 93],
  ]);
  expect(cutAtLines(run('To bake bread Maureen will help', 20, 150), [line])).toHaveLength(1);
  const [together] = linesOn(page([run('bread', 60, 100), run('Maureen', 87, 100)], {}));
  expect(together?.segments).toHaveLength(1);
  const [parted] = linesOn(
    page([run('bread', 60, 100), run('Maureen', 87, 100)], { uprights: [{ ...line, x: 86, right: 86 }] }),
  );
  expect(parted?.segments.map(({ text }) => text)).toEqual(['bread', 'Maureen']);
});
