import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from './display-width.ts';
import { wrap } from './lines.ts';

const bold = (text: string): string => `<${text}>`;
const margins = { width: 20, first: '- ', rest: '  ' };

describe('filling lines', () => {
  it('hangs later lines under the text', () => {
    expect(wrap(['one two three four five six'], margins)).toEqual(['- one two three four', '  five six']);
  });

  it('glues pieces without a space between them, and paints a run as one', () => {
    const pieces = ['about «', { text: 'not compliant', paint: bold }, '», he'];
    expect(wrap(pieces, { ...margins, width: 40 })).toEqual(['- about «<not compliant>», he']);
    expect(wrap(pieces, margins)).toEqual(['- about «<not>', '  <compliant>», he']);
  });

  it('paints the label in its margin', () => {
    expect(wrap(['a'], { ...margins, first: { text: '9:1 ', paint: bold } })).toEqual(['<9:1 >a']);
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrap(['see abcdefghijklmnopqrstuvwxyz'], margins)).toEqual(['- see', '  abcdefghijklmnopqr', '  stuvwxyz']);
  });

  it('leaves a word whole that fits on the first line alone', () => {
    const narrow = { width: 6, first: '', rest: '  ' };
    expect(wrap(['abcdef'], narrow)).toEqual(['abcdef']);
    expect(wrap(['abcdefg'], narrow)).toEqual(['abcd', '  efg']);
  });

  it('counts wide letters as two columns', () => {
    expect(wrap(['健康 健康 健康 健康'], { width: 12, first: '', rest: '' })).toEqual(['健康 健康', '健康 健康']);
  });

  it('loses no letter and passes no margin, whatever the text', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((given) => given.replace(/[\p{C}\p{Z}\s]+/gu, ' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 60 }), (given, width) => {
        const lines = wrap([given], { width, first: '', rest: '  ' });
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
