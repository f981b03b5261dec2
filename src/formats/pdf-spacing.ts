/** Two lines that stand above one another: their distance and the size of their type, in points. */
export interface LineGap {
  readonly distance: number;
  readonly size: number;
}

/** Lines further apart than this share of the usual distance have an empty line between them; the space that styles put after a paragraph is less. */
const EMPTY_LINE = 1.7;
/** Distances are counted in steps of this share of the type size. */
const STEP = 0.05;
/** Lines nearer than this stand on one another, and lines further apart belong to different parts of a page, in type sizes. */
const NEAREST = 0.8;
const FURTHEST = 4;
/** Where nothing tells: the distance that most programs set. */
const USUAL = 1.2;

interface Placed {
  readonly y: number;
  readonly size: number;
}

/** How far the second stands below the first, in the smaller of their types. */
export function gapBetween(above: Placed, below: Placed): LineGap {
  return { distance: above.y - below.y, size: Math.min(above.size, below.size) };
}

/** The distances between the lines of one page. */
export function lineGaps(lines: readonly Placed[]): readonly LineGap[] {
  return lines.flatMap((line, i) => {
    const above = lines[i - 1];
    return above === undefined ? [] : [gapBetween(above, line)];
  });
}

/** The usual distance of the lines of a document, in shares of the type size: the one met most often. */
export function usualGap(gaps: Iterable<LineGap>): number {
  const counts = new Map<number, number>();
  for (const { distance, size } of gaps) {
    const step = Math.round(distance / size / STEP);
    if (step * STEP >= NEAREST && step * STEP <= FURTHEST) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most === undefined ? USUAL : most[0] * STEP;
}

/** Whether an empty line stands between two lines. */
export function isEmptyLineBetween({ distance, size }: LineGap, usual: number): boolean {
  return distance > size * usual * EMPTY_LINE;
}
