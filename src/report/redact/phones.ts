import type { MaskingWords } from '../../model/pack.ts';
import type { Draft } from './draft.ts';

/** With the code of a country. */
const ABROAD = /(?<![\d.])(?:\+|00)\d{1,3}[ -]?(?:\(0\)[ -]?)?\d{1,5}(?:[ -]?\d{2,5}){1,4}(?!\d)/g;
/** Telephone numbers as they are written in the United Kingdom, Ireland, the United States, Australia and abroad. */
const SHAPES: readonly RegExp[] = [
  /(?<![\d.])\(?0\d{2,5}\)?(?:[ -]\d{3,6}){1,3}(?!\d)/g,
  /(?<![\d.])\(?0\d\)?(?:[ -]\d{4}){2}(?!\d)/g,
  /(?<![\d.])0\d{9,10}(?!\d)/g,
  /(?<![\d.])07\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/g,
  /(?<![\d.])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[ .-]\d{4}(?:,? ?(?:ext|x)\.? ?\d{1,5})?(?!\d)/g,
  /(?<![\d.])04\d{2}[ -]?\d{3}[ -]?\d{3}(?!\d)/g,
  /(?<![\d.])1[38]00[ -]?\d{3}[ -]?\d{3}(?!\d)/g,
];

/** Figures of a telephone number at least. */
const SHORTEST = 9;

const figures = (text: string): string => text.replace(/\D/g, '');

/** Finds telephone numbers. Lines that many call, such as a helpline's, are nobody's own and stay. */
export function phoneFinder(words: MaskingWords): {
  /** With the code of a country: they go before numbers of other kinds. */
  readonly abroad: (text: string) => readonly Draft[];
  readonly find: (text: string) => readonly Draft[];
  readonly isPublic: (text: string) => boolean;
} {
  const known = new Set((words['public-phones'] ?? []).map(figures));
  const isPublic = (text: string): boolean => known.has(figures(text));
  return {
    isPublic,
    abroad: (text) => all(text, ABROAD),
    find: (text) => SHAPES.flatMap((shape) => all(text, shape)),
  };
}

function all(text: string, shape: RegExp): readonly Draft[] {
  return Array.from(text.matchAll(shape), ({ 0: number, index }): Draft => {
    return { kind: 'phone', start: index, end: index + number.length };
  }).filter(({ start, end }) => figures(text.slice(start, end)).length >= SHORTEST);
}
