import type { Mask, MaskedSpan, MaskedWords } from '../../model/mask.ts';
import { maskedPart } from './masked-text.ts';

/** Masks what an audit quotes of one document, whose text is no longer at hand. */
export interface QuoteMasker {
  /** A quotation that begins at a place of the document. */
  readonly at: (quoted: string, start: number) => string;
  /** A sentence around words that begin at a place of the document. */
  readonly around: (sentence: string, words: string, start: number) => string;
  /** The tool's own words, which may quote the document between quotation marks. */
  readonly remark: (text: string) => string;
  /** A text that is no quotation, and may name people all the same. */
  readonly anywhere: (text: string) => string;
}

const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’/g;

export function quoteMasker({ spans, anywhere }: Mask): QuoteMasker {
  const sure = sweeper(anywhere);
  const known = new Set(anywhere.map(({ text }) => text));
  const every = sweeper([...anywhere, ...spans.filter(({ text }) => !known.has(text))]);
  const at = (quoted: string, start: number): string => {
    const here = within(spans, start, start + quoted.length);
    return agrees(quoted, start, here)
      ? sure(maskedPart(quoted, moved(here, start), { start: 0, end: quoted.length }))
      : every(quoted);
  };
  return {
    at,
    around: (sentence, words, start) => {
      let fits: number | null = null;
      for (let k = sentence.indexOf(words); k >= 0 && fits === null; k = sentence.indexOf(words, k + 1)) {
        const from = start - k;
        if (agrees(sentence, from, within(spans, from, from + sentence.length))) fits = from;
        if (words === '') break;
      }
      return fits === null ? every(sentence) : at(sentence, fits);
    },
    remark: (text) => text.replace(QUOTED, every),
    anywhere: every,
  };
}

/** Spans that reach into a part of the text, found by halving. */
function within(spans: readonly MaskedSpan[], start: number, end: number): readonly MaskedSpan[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while ((spans[to]?.start ?? end) < end) to += 1;
  return spans.slice(low, to);
}

/** Whether a quotation that is said to begin at a place holds there what the document holds. */
function agrees(quoted: string, start: number, here: readonly MaskedSpan[]): boolean {
  return here.every((span) => {
    const from = Math.max(0, span.start - start);
    const to = Math.min(quoted.length, span.end - start);
    return quoted.slice(from, to) === span.text.slice(from + start - span.start, to + start - span.start);
  });
}

const moved = (spans: readonly MaskedSpan[], by: number): readonly MaskedSpan[] =>
  spans.map((span) => ({ ...span, start: span.start - by, end: span.end - by }));

/** Replaces words wherever they stand whole, the longest first. */
function sweeper(words: readonly MaskedWords[]): (text: string) => string {
  if (words.length === 0) return (text) => text;
  const stands = new Map(words.map(({ text, as }) => [text, as]));
  const alternatives = [...stands.keys()]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replace(pattern, (found) => stands.get(found) ?? found);
}
