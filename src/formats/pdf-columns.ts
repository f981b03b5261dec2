import type { PdfLine, PdfSegment } from './pdf-lines.ts';

/** A table as the page draws it: rows of cells, each the segments that stand in it from top to bottom. */
export interface DrawnTable {
  readonly rows: readonly (readonly (readonly PdfSegment[])[])[];
  /** The first line below it. */
  readonly next: number;
}

interface Band {
  readonly left: number;
  readonly right: number;
}

/** In shares of the type size: words of neighbouring columns reach into one another by no more than this, since widths are rounded; */
const MOST_OVERLAP = 0.1;
/** lines closer than this belong to one row, those this close stand side by side in it, and those further apart in no common table. */
const ROW_GAP = 1.45;
const BESIDE = 0.9;
/** Rows are further apart than the lines of one cell by this factor at least. */
const BETWEEN_ROWS = 1.1;
const TABLE_GAP = 5;

/**
 * The table that begins on a line, or null: words in bands from top to bottom with nothing between, over two rows at least. A line in
 * the type of titles belongs to none.
 */
export function drawnTable(
  lines: readonly PdfLine[],
  at: number,
  isTitle: (line: PdfLine) => boolean,
): DrawnTable | null {
  const [first, second] = [lines[at], lines[at + 1]];
  if (first === undefined || first.bullet || isTitle(first)) return null;
  if (first.segments.length < 2 && (second === undefined || gap(first, second) > first.size * BESIDE)) return null;
  let bands: readonly Band[] = bandsWith([], first);
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.bullet || isTitle(line) || gap(lines[next - 1], line) > line.size * TABLE_GAP) break;
    const wider = bandsWith(bands, line);
    const isBridge = line.segments.some(
      (segment) => bands.filter((band) => overlaps(band, segment, line.size)).length > 1,
    );
    if (wider.length < 2 && next > at + 1) break;
    if (isBridge && (line.segments.length === 1 || wider.length < line.segments.length)) break;
    if (line.segments.length === 1 && (!goesOn(lines, next) || isTypedStep(line))) break;
    bands = wider;
  }
  const inside = lines.slice(at, next);
  if (bands.length < 2 || inside.filter((line) => line.segments.length > 1).length < 2) return null;
  const rows = rowsOf(inside, bands);
  return rows.length < 2 ? null : { rows, next };
}

function gap(above: PdfLine | undefined, line: PdfLine): number {
  return above === undefined ? 0 : above.y - line.y;
}

function overlaps(band: Band, { x, right }: PdfSegment, size: number): boolean {
  return Math.min(right, band.right) - Math.max(x, band.left) > size * MOST_OVERLAP;
}

/** The bands with the segments of a further line; those that a segment touches become one. */
function bandsWith(bands: readonly Band[], line: PdfLine): readonly Band[] {
  const found = line.segments.reduce((known, segment) => {
    const touched = known.filter((band) => overlaps(band, segment, line.size));
    const left = Math.min(segment.x, ...touched.map((band) => band.left));
    const right = Math.max(segment.right, ...touched.map((band) => band.right));
    return [...known.filter((band) => !touched.includes(band)), { left, right }];
  }, bands);
  return [...found].sort((a, b) => a.left - b.left);
}

/** A line of one segment goes on with a row if it stands close below another, or beside one that has more columns. */
function goesOn(lines: readonly PdfLine[], at: number): boolean {
  const line = lines[at];
  const [segment] = line?.segments ?? [];
  if (line === undefined || segment === undefined) return false;
  const next = lines[at + 1];
  const isBesideNext = next !== undefined && gap(line, next) < line.size * BESIDE;
  return isBesideNext || gap(lines[at - 1], line) < line.size * ROW_GAP;
}

/** Rows are parted by wider gaps than the lines of one cell; where all gaps are alike, every line that begins in the first column begins a row. */
function rowsOf(lines: readonly PdfLine[], bands: readonly Band[]): DrawnTable['rows'] {
  const columnOf = (segment: PdfSegment): number => {
    const shared = bands.map((band) => Math.min(segment.right, band.right) - Math.max(segment.x, band.left));
    return shared.indexOf(Math.max(...shared));
  };
  const usual = gapInCells(lines, columnOf);
  const isWide = (i: number): boolean => gap(lines[i - 1], lines[i] ?? NO_LINE) > usual * BETWEEN_ROWS;
  const hasWide = lines.some((_, i) => i > 0 && isWide(i));
  const rows: PdfSegment[][][] = [];
  lines.forEach((line, i) => {
    const begins = hasWide ? isWide(i) || isTypedStep(line) : line.segments.some((segment) => columnOf(segment) === 0);
    if (i === 0 || begins) rows.push(bands.map(() => []));
    for (const segment of line.segments) rows.at(-1)?.[columnOf(segment)]?.push(segment);
  });
  return rows;
}

/** A number, letter and number, or box, as forms begin their lines with. */
const STEP = /^(?:\[[ xX]?\]|[☐☒☑□]|_{2,4}|\p{Lu}?\d{1,2}(?:\.\d{1,2})*[.)*]?)(?:\s|$)/u;

/** A line of typed text that is counted or has a box stands for itself, however close it stands to those above. */
function isTypedStep({ segments }: PdfLine): boolean {
  const [first] = segments;
  return first?.runs.every((run) => run.fixedPitch) === true && STEP.test(first.text);
}

/** The distance of the lines of one cell: the least at which two stand below one another in a column. */
function gapInCells(lines: readonly PdfLine[], columnOf: (segment: PdfSegment) => number): number {
  const last = new Map<number, number>();
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    for (const segment of line.segments) {
      const column = columnOf(segment);
      const distance = (last.get(column) ?? Number.POSITIVE_INFINITY) - line.y;
      if (distance > line.size * BESIDE) least = Math.min(least, distance);
      last.set(column, line.y);
    }
  }
  return least;
}

const NO_LINE: PdfLine = { y: 0, size: 0, segments: [], bullet: false };
