/** A shape as a page draws it, in points from the lower left corner. */
export interface PdfShape {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly top: number;
}

/** What a page draws besides its words, as far as it tells how they belong together. */
export interface PdfShapes {
  /** Small shapes: browsers draw the bullets of lists as such. */
  readonly dots: readonly PdfShape[];
  /** Upright lines, and the sides of frames: they part the cells of a table. */
  readonly uprights: readonly PdfShape[];
}

/** What a page draws, step by step, with the numbers by which the PDF library knows the steps. */
export interface DrawingSteps {
  readonly steps: readonly number[];
  readonly values: readonly unknown[];
  readonly numbers: Readonly<Record<StepName, number>>;
}

export type StepName =
  | 'save'
  | 'restore'
  | 'transform'
  | 'constructPath'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'endPath'
  | 'stroke'
  | 'closeStroke';

/** A coordinate system inside another: six numbers, as PDF writes them. */
type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Shapes larger than this are frames, lines and pictures; lines are no wider than the second and no shorter than the third, in points. */
const LARGEST_DOT = 12;
const WIDEST_LINE = 2;
const SHORTEST_LINE = 6;
/** A page with more shapes is a drawing. */
const MOST_SHAPES = 4000;
const NONE: PdfShapes = { dots: [], uprights: [] };

export function shapesOn({ steps, values, numbers }: DrawingSteps): PdfShapes {
  const dots: PdfShape[] = [];
  const uprights: PdfShape[] = [];
  const outer: Matrix[] = [];
  let matrix = IDENTITY;
  for (const [i, step] of steps.entries()) {
    if (step === numbers.save) outer.push(matrix);
    else if (step === numbers.restore || step === numbers.paintFormXObjectEnd) matrix = outer.pop() ?? IDENTITY;
    else if (step === numbers.transform) matrix = within(matrix, matrixIn(values[i]));
    else if (step === numbers.paintFormXObjectBegin) {
      outer.push(matrix);
      matrix = within(matrix, matrixIn(partOf(values[i], 0)));
    } else if (step === numbers.constructPath) {
      const paint = partOf(values[i], 0);
      const shape = paint === numbers.endPath ? null : shapeIn(partOf(values[i], 2), matrix);
      if (shape === null) continue;
      if (isDot(shape)) dots.push(shape);
      else uprights.push(...sidesOf(shape, paint === numbers.stroke || paint === numbers.closeStroke));
      if (dots.length + uprights.length > MOST_SHAPES) return NONE;
    }
  }
  return { dots, uprights };
}

function isDot({ x, right, y, top }: PdfShape): boolean {
  return right - x <= LARGEST_DOT && top - y <= LARGEST_DOT && right - x > WIDEST_LINE;
}

/** A line by itself, or the sides of a frame; a filled shape is a background, which may end in the middle of a sentence. */
function sidesOf(shape: PdfShape, isFrame: boolean): readonly PdfShape[] {
  const { x, right, y, top } = shape;
  if (top - y < SHORTEST_LINE) return [];
  if (right - x <= WIDEST_LINE) return [shape];
  return isFrame ? [x, right].map((side) => ({ x: side, right: side, y, top })) : [];
}

function within(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [x, y] = placed(outer, e, f);
  const [A, B, C, D] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, x, y];
}

function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box around a path: its least and largest x and y. */
function shapeIn(box: unknown, matrix: Matrix): PdfShape | null {
  const [left, bottom, right, top] = numbersIn(box);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return null;
  const [x, y] = placed(matrix, left, bottom);
  const [otherX, otherY] = placed(matrix, right, top);
  return { x: Math.min(x, otherX), right: Math.max(x, otherX), y: Math.min(y, otherY), top: Math.max(y, otherY) };
}

function matrixIn(value: unknown): Matrix {
  const [a, b, c, d, e, f] = numbersIn(value);
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? IDENTITY
    : [a, b, c, d, e, f];
}

function numbersIn(value: unknown): readonly number[] {
  return value instanceof Float32Array || (Array.isArray(value) && value.every((one) => typeof one === 'number'))
    ? [...value]
    : [];
}

function partOf(value: unknown, index: number): unknown {
  return Array.isArray(value) ? value[index] : undefined;
}
