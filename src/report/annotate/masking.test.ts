import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MaskedSpan } from '../../model/mask.ts';
import { maskedText } from '../redact/masked-text.ts';
import { piecesOf, shownIn } from './masking.ts';

const TEXT = 'Name: Marlon Pryce, born 3 March 1980. Marlon bakes bread. Ring 07700 900123 first.';

function spansOf(text: string, pattern: RegExp, as: string): readonly MaskedSpan[] {
  return [...text.matchAll(pattern)].map(
    ({ 0: found, index }): MaskedSpan => ({ start: index, end: index + found.length, text: found, kind: 'name', as }),
  );
}

const SPANS = spansOf(TEXT, /Marlon(?: Pryce)?|07700 \d+/g, '[masked]');

function shown(from: string, to: string): string {
  const start = TEXT.indexOf(from);
  const end = TEXT.indexOf(to) + to.length;
  return shownIn(TEXT, piecesOf(TEXT, SPANS), { start, end });
}

describe('a masked text', () => {
  it('reads as it is masked', () => {
    expect(shown('Name', 'first.')).toBe(maskedText(TEXT, SPANS));
  });

  it('keeps the places of what is not masked', () => {
    expect(shown('bakes', 'bread')).toBe('bakes bread');
    expect(shown('born', 'bakes')).toBe('born 3 March 1980. [masked] bakes');
  });

  it('shows a stand-in where the masked words begin, and no part of them elsewhere', () => {
    expect(shown('Marlon', 'Marlon Pryce')).toBe('[masked]');
    expect(shown('Pryce', 'born')).toBe(', born');
  });

  it('never shows a word that was masked, whatever words are masked and wherever a part begins', () => {
    const word = fc.constantFrom('Ann', 'bakes', 'bread', 'and', 'sings', '.', '\n', 'Zoë', '👩🏽');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.nat(), fc.nat(), (words, a, b) => {
        const text = words.join(' ');
        const pieces = piecesOf(text, spansOf(text, /Ann|Zoë/g, '█'));
        expect(shownIn(text, pieces, { start: 0, end: text.length })).toBe(text.replaceAll(/Ann|Zoë/g, '█'));
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        expect(shownIn(text, pieces, { start, end })).not.toMatch(/Ann|Zoë/);
      }),
    );
  });
});
