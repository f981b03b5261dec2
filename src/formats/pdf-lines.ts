import { cutAtLines } from './pdf-cut-runs.ts';
import type { PdfPage, PdfRun } from './pdf-pages.ts';
import type { PdfShape, PdfShapes } from './pdf-shapes.ts';

/** Words that stand on one line without a wide gap between them. */
export interface PdfSegment {
  readonly runs: readonly PdfRun[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

export interface PdfLine {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly PdfSegment[];
  /** Begins with a bullet, which is left out of its runs. */
  readonly bullet: boolean;
}

/** All in shares of the type size. */
const SAME_LINE = 0.35;
const WIDE_GAP = 0.45;
/** In a type of fixed pitch a blank is as wide as a letter, which is more than half the size of the type. */
const WIDE_GAP_OF_FIXED_PITCH = 0.95;
const MARKER_GAP = 4;
/** A drawn bullet: its width, how far it stands from its words, and how high its middle is at most. */
const LEAST_DOT = 0.1;
const LARGEST_DOT = 0.55;
const DOT_GAP = 2;
const SMALL_LETTERS = 0.6;
/** Letters may reach into the line that parts them from the next cell by this much. */
const LINE_NEAR = 0.1;

/** The lines of a page from top to bottom. */
export function linesOn(page: PdfPage): readonly PdfLine[] {
  const runs = page.runs.filter((run) => !run.decoration && run.text.trim() !== '' && run.size > 0);
  const cut = runs.flatMap((run) => cutAtLines(run, page.shapes.uprights));
  const sorted = cut.sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: PdfRun[][] = [];
  for (const run of sorted) {
    const last = lines.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && first.y - run.y <= Math.max(first.size, run.size) * SAME_LINE)
      last.push(run);
    else lines.push([run]);
  }
  return lines.map((line) =>
    lineOf(
      line.sort((a, b) => a.x - b.x),
      page.shapes,
    ),
  );
}

function lineOf(runs: readonly PdfRun[], { dots, uprights }: PdfShapes): PdfLine {
  const groups: PdfRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const group = groups.at(-1);
    const gap = run.x - right;
    const isMarker =
      groups.length === 1 && group?.length === 1 && isBullet(group[0]?.text ?? '', true) && gap < run.size * MARKER_GAP;
    const isNear = gap <= run.size * (run.fixedPitch ? WIDE_GAP_OF_FIXED_PITCH : WIDE_GAP) || isMarker;
    if (group !== undefined && isNear && !uprights.some((line) => parts(line, right, run))) group.push(run);
    else groups.push([run]);
    right = Math.max(right, run.x + run.width);
  }
  const [first = []] = groups;
  const isWritten = first.length > 1 && isBullet(first[0]?.text ?? '', false);
  const bullet = isWritten || dots.some((dot) => isBulletOf(dot, first[0]));
  const segments = groups.map((group, i) => segmentOf(i === 0 && isWritten ? group.slice(1) : group));
  return { y: runs[0]?.y ?? 0, size: Math.max(...runs.map((run) => run.size)), segments, bullet };
}

function segmentOf(runs: readonly PdfRun[]): PdfSegment {
  const [first] = runs;
  return {
    runs,
    x: first?.x ?? 0,
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y: first?.y ?? 0,
    size: Math.max(...runs.map((run) => run.size)),
    text: runs
      .map((run) => run.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

/** Whether an upright line stands between what ends at `left` and a run. */
function parts(line: PdfShape, left: number, { x, y, size }: PdfRun): boolean {
  const isBetween = line.x > left - LINE_NEAR * size && line.right < x + LINE_NEAR * size;
  return isBetween && line.y < y + size * SMALL_LETTERS && line.top > y;
}

/** Whether a shape is the bullet of a line: about as wide as high, at the height of its small letters, and little to the left of its first word. */
function isBulletOf({ x, right, y, top }: PdfShape, run: PdfRun | undefined): boolean {
  if (run === undefined) return false;
  const [width, height, middle] = [right - x, top - y, (y + top) / 2 - run.y];
  const isDot =
    width > run.size * LEAST_DOT && width < run.size * LARGEST_DOT && height > width / 2 && height < width * 2;
  const isBefore = right <= run.x && run.x - right < run.size * DOT_GAP;
  return isDot && isBefore && middle > 0 && middle < run.size * SMALL_LETTERS;
}

function isBullet(text: string, numbers: boolean): boolean {
  return (
    /^[•·▪◦‣●○■□▫➢➤✓\uf000-\uf0ff–*-]$/u.test(text.trim()) || (numbers && /^(?:\d{1,2}|\p{L})[.)]$/u.test(text.trim()))
  );
}
