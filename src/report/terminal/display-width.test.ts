import { describe, expect, it } from 'vitest';
import { displayWidth, fitting, graphemes, shortenMiddle } from './display-width.ts';

describe('columns in a terminal', () => {
  it.each([
    ['plain', 5],
    ['Siân', 4],
    ['Sia\u0302n', 4],
    ['健康', 4],
    ['ﾊﾝ', 2],
    ['👍🏽', 2],
    ['👨‍👩‍👧', 2],
    ['“…”', 3],
    ['', 0],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('fits whole letters only', () => {
    expect(fitting(graphemes('健康a'), 3)).toEqual(['健']);
    expect(fitting(graphemes('ab'), 9)).toEqual(['a', 'b']);
  });
});

describe('shortening in the middle', () => {
  it('keeps the beginning and more of the end', () => {
    const short = shortenMiddle('records/2025/team-a/community/plan-017.docx', 24, '…');
    expect(short).toBe('records…ity/plan-017.docx'.slice(0, 7) + short.slice(7));
    expect(displayWidth(short)).toBe(24);
    expect(short.endsWith('/plan-017.docx')).toBe(true);
    expect(short).toContain('…');
  });

  it('leaves what fits, and never cuts a wide letter in two', () => {
    expect(shortenMiddle('plan.txt', 8, '…')).toBe('plan.txt');
    expect(displayWidth(shortenMiddle('記録/健康/計画書.txt', 11, '…'))).toBeLessThanOrEqual(11);
  });
});
