import type { Chart, Tone } from '../written/block.ts';
import { type Colour, png, type Raster } from './png.ts';

/** Colours by their places, those of the page: white, line, ink, blue, orange, pale orange, grey, edge, sand. */
const PALETTE: readonly Colour[] = [
  'ffffff',
  'd8dde0',
  '212b32',
  '005eb8',
  'a34400',
  'e2a87c',
  'c4ccd2',
  '768692',
  'f0a35e',
  '9cc3e6',
];
const WHITE = 0;
const LINE = 1;
const INK = 2;
const BLUE = 3;
const ORANGE = 4;
const PALE_ORANGE = 5;
const GREY = 6;
const EDGE = 7;
const SAND = 8;
const PALE_BLUE = 9;

/** Dots to a point: sharp in print. */
const SCALE = 4;

/** The colour of a tone at a dot: hatchings tell them apart without colour. */
const FILL: Readonly<Record<Tone, (x: number, y: number) => number>> = {
  own: () => BLUE,
  mixed: (x, y) => ((x + y) % 24 < 12 ? BLUE : SAND),
  other: (x) => (x % 16 < 4 ? PALE_ORANGE : ORANGE),
  open: () => WHITE,
  silent: () => GREY,
  outside: (x, y) => (x % 16 < 4 && y % 16 < 4 ? EDGE : WHITE),
};

/** The edge of tones that are white inside. */
const EDGE_OF: Partial<Readonly<Record<Tone, number>>> = { open: ORANGE, outside: EDGE };

/** Draws a chart `width` × `height` points large. */
export function drawChart(chart: Chart, width: number, height: number): Uint8Array {
  const raster = blank(width * SCALE, height * SCALE);
  if (chart.kind === 'shares') drawShares(raster, chart.shares);
  else drawInterval(raster, chart);
  return png(raster, PALETTE);
}

/** A patch of one tone, for the key to the drawings. */
export function drawTone(tone: Tone, width: number, height: number): Uint8Array {
  return drawChart({ kind: 'shares', shares: [{ tone, count: 1 }] }, width, height);
}

function blank(width: number, height: number): Raster {
  return {
    width: Math.round(width),
    height: Math.round(height),
    dots: new Uint8Array(Math.round(width) * Math.round(height)),
  };
}

function drawShares(raster: Raster, shares: Extract<Chart, { kind: 'shares' }>['shares']): void {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { tone, count } of shares) {
    if (count === 0) continue;
    const left = Math.round((before / total) * raster.width);
    before += count;
    const right = Math.round((before / total) * raster.width);
    const edge = EDGE_OF[tone];
    const gap = right === raster.width ? 0 : 2;
    paint(raster, { left, right: right - gap, top: 0, bottom: raster.height }, (x, y) => {
      const atEdge = x < left + 3 || x >= right - gap - 3 || y < 3 || y >= raster.height - 3;
      return edge !== undefined && atEdge ? edge : FILL[tone](x, y);
    });
  }
}

function drawInterval(raster: Raster, { share, low, high, target }: Extract<Chart, { kind: 'interval' }>): void {
  const { width, height } = raster;
  const room = 10;
  const at = (value: number): number => Math.round(room + value * (width - 2 * room));
  const middle = height / 2;
  for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
    paint(raster, { left: at(tick) - 1, right: at(tick) + 1, top: 0, bottom: height }, () => LINE);
  }
  paint(
    raster,
    { left: at(low), right: Math.max(at(high), at(low) + 4), top: middle - 9, bottom: middle + 9 },
    () => PALE_BLUE,
  );
  paint(raster, { left: at(target) - 3, right: at(target) + 3, top: 0, bottom: height }, () => INK);
  dot(raster, at(share), middle, 10);
}

function dot(raster: Raster, centre: number, middle: number, radius: number): void {
  for (let y = -radius; y <= radius; y += 1) {
    const half = Math.sqrt(radius ** 2 - y ** 2);
    const area = {
      left: Math.round(centre - half),
      right: Math.round(centre + half),
      top: middle + y,
      bottom: middle + y + 1,
    };
    paint(raster, area, () => BLUE);
  }
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function paint({ width, height, dots }: Raster, area: Area, colourAt: (x: number, y: number) => number): void {
  const bottom = Math.min(height, Math.round(area.bottom));
  const right = Math.min(width, area.right);
  for (let y = Math.max(0, Math.round(area.top)); y < bottom; y += 1) {
    for (let x = Math.max(0, area.left); x < right; x += 1) dots[y * width + x] = colourAt(x, y);
  }
}
