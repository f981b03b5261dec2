import { describe, expect, it } from 'vitest';
import { excerpt, nameOf, oneLine, remark } from './excerpt.ts';

describe('words of a document in a report', () => {
  it('come as they are, or not at all', () => {
    expect(excerpt('Doreen bakes', { excerpts: true })).toBe('Doreen bakes');
    expect(excerpt('Doreen bakes', { excerpts: false })).toBeNull();
  });

  it('leave the remarks that quote them', () => {
    expect(remark('“N/A” under "What matters to Doreen"', { excerpts: false })).toBe('“…” under “…”');
    expect(remark("nobody's voice, the person's plan", { excerpts: false })).toBe("nobody's voice, the person's plan");
  });

  it('name a record by its file and its own name', () => {
    expect(nameOf({ path: 'plans.csv', record: 'row 3' })).toBe('plans.csv (row 3)');
    expect(nameOf({ path: 'a.txt', record: null })).toBe('a.txt');
  });
});

describe('one line', () => {
  it('joins wrapped lines and drops what steers a terminal, but keeps joined emoji and Persian', () => {
    expect(oneLine(' a\r\n  b\tc ')).toBe('a b c');
    expect(oneLine('a\u001b[31mb\u009b2Jc\u202ed\ufeff')).toBe('a[31mb2Jcd');
    expect(oneLine('👩‍🍳 می‌خواهم')).toBe('👩‍🍳 می‌خواهم');
  });
});
