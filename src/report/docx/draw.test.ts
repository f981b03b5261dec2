import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { drawChart, drawTone } from './draw.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** The colour of each dot, by its place in the palette. */
  readonly rows: readonly Uint8Array[];
}

function read(bytes: Uint8Array): Picture {
  const data = Buffer.from(bytes);
  const width = data.readUInt32BE(16);
  const height = data.readUInt32BE(20);
  const at = data.indexOf('IDAT');
  const packed = data.subarray(at + 4, at + 4 + data.readUInt32BE(at - 4));
  const dots = unzlibSync(packed);
  const rows = Array.from({ length: height }, (_, y) => dots.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)));
  return { width, height, rows };
}

/** Runs of one colour in the middle row, as [colour, dots]. */
function runsOf({ rows, height }: Picture, row = Math.floor(height / 2)): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const dot of rows[row] ?? []) {
    const last = runs.at(-1);
    if (last?.[0] === dot) last[1] += 1;
    else runs.push([dot, 1]);
  }
  return runs;
}

describe('drawn charts', () => {
  it('divide a bar in the shares that were counted', () => {
    const chart = {
      kind: 'shares',
      shares: [
        { tone: 'own', count: 3 },
        { tone: 'silent', count: 1 },
      ],
    } as const;
    const picture = read(drawChart(chart, 100, 10));
    expect([picture.width, picture.height]).toEqual([400, 40]);
    expect(runsOf(picture)).toEqual([
      [3, 298],
      [0, 2],
      [6, 100],
    ]);
  });

  it('draw nothing for what was not counted', () => {
    const chart = {
      kind: 'shares',
      shares: [
        { tone: 'own', count: 0 },
        { tone: 'silent', count: 2 },
      ],
    } as const;
    expect(runsOf(read(drawChart(chart, 10, 10)))).toEqual([[6, 40]]);
  });

  it('tell tones apart without colour', () => {
    const tones = ['own', 'mixed', 'other', 'open', 'silent', 'outside'] as const;
    const patterns = tones.map((tone) => {
      const { rows } = read(drawTone(tone, 18, 8));
      return rows.map((row) => Array.from(row, (dot) => (dot === rows[16]?.[36] ? 1 : 0)).join('')).join('\n');
    });
    // The two plain ones differ in how dark they are.
    expect(new Set(patterns).size).toBe(tones.length - 1);
  });

  it('put share, interval and target where they belong on the scale', () => {
    const picture = read(drawChart({ kind: 'interval', share: 0.5, low: 0.25, high: 0.75, target: 1 }, 100, 10));
    const row = picture.rows[20] ?? new Uint8Array();
    const at = (share: number): number => Math.round(10 + share * 380);
    expect([row[at(0.5)], row[at(0.3)], row[at(0.2)], row[at(0.8)], row[at(1)]]).toEqual([3, 9, 0, 0, 2]);
    expect(row.indexOf(9)).toBe(at(0.25));
    expect(row.lastIndexOf(9)).toBe(at(0.75) - 1);
  });
});
