import type { Block } from '../model/document.ts';
import type { Span } from '../model/place.ts';

/** More quoted words than this are speech or writing, not a word held at arm's length. */
const SCARE_WORDS = 3;

const LETTER = /[\p{L}\p{N}]/u;
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"', "'": "'", '«': '»' };

/** Words between quotation marks in a block, by place, with whether they are few enough to be scare quotes. */
export function findQuotations(text: string, block: Block): readonly (Span & { readonly scare: boolean })[] {
  const found: (Span & { readonly scare: boolean })[] = [];
  for (let at = block.start; at < block.end; at += 1) {
    const open = text[at] ?? '';
    const close = CLOSERS[open];
    if (close === undefined || !opens(text, at)) continue;
    const end = closing(text, at, close, block.end);
    if (end === null) continue;
    const words = text
      .slice(at + 1, end)
      .trim()
      .split(/\s+/).length;
    found.push({ start: at, end: end + 1, scare: words <= SCARE_WORDS });
    at = end;
  }
  return found;
}

/** A quotation mark opens where no letter stands before it and one (or an ellipsis) stands after it. */
const opens = (text: string, at: number): boolean =>
  !LETTER.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}….£(]/u.test(text[at + 1] ?? ' ');

function closing(text: string, from: number, close: string, limit: number): number | null {
  for (let at = from + 1; at < limit; at += 1) {
    if (text[at] !== close) continue;
    const apostrophe =
      (close === "'" || close === '’') && LETTER.test(text[at - 1] ?? ' ') && LETTER.test(text[at + 1] ?? ' ');
    if (!apostrophe && !/\s/.test(text[at - 1] ?? ' ')) return at;
  }
  return null;
}
