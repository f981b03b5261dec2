import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedPieces, shownIn } from './masking.ts';

const TEXT = 'Name: Marlon Pryce, born 3 March 1980. Marlon bakes bread. Ring 07700 900123 first.';
const redact = (text: string): string => text.replaceAll(/Marlon( Pryce)?/g, '[name]').replace(/07700 \d+/, '[number]');

function shown(from: string, to: string): string {
  const start = TEXT.indexOf(from);
  const end = TEXT.indexOf(to) + to.length;
  return shownIn(TEXT, maskedPieces(TEXT, redact(TEXT)), { start, end });
}

describe('a masked text', () => {
  it('reads as its redacted form', () => {
    expect(shown('Name', 'first.')).toBe(redact(TEXT));
  });

  it('keeps the places of what is not masked', () => {
    expect(shown('bakes', 'bread')).toBe('bakes bread');
    expect(shown('born', 'bakes')).toBe('born 3 March 1980. [name] bakes');
  });

  it('shows a mask where the masked words begin, and no part of them elsewhere', () => {
    expect(shown('Marlon', 'Marlon Pryce')).toBe('[name]');
    expect(shown('Pryce', 'born')).toBe(', born');
  });

  it('is left as it is where nothing was masked', () => {
    expect(maskedPieces(TEXT, TEXT)).toEqual([{ start: 0, end: TEXT.length, mask: null }]);
  });

  it('is masked to its end where its redacted form has nothing in common with it', () => {
    const pieces = maskedPieces(TEXT, 'withheld');
    expect(shownIn(TEXT, pieces, { start: 0, end: TEXT.length })).toBe('withheld');
    expect(shownIn(TEXT, pieces, { start: 10, end: 40 })).toBe('');
  });

  it('never shows a word that was masked, whatever words are masked and wherever a part begins', () => {
    const word = fc.constantFrom('Ann', 'bakes', 'bread', 'and', 'sings', '.', '\n', 'Zoë', '👩🏽');
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('█', '[name]', ''),
        (words, a, b, mask) => {
          const text = words.join(' ');
          const masked = text.replaceAll(/Ann|Zoë/g, mask);
          const pieces = maskedPieces(text, masked);
          expect(shownIn(text, pieces, { start: 0, end: text.length })).toBe(masked);
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
          expect(shownIn(text, pieces, { start, end })).not.toMatch(/Ann|Zoë/);
        },
      ),
    );
  });
});
