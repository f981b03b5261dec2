import type { Comment } from '../model/document.ts';
import type { Span } from '../model/place.ts';

/** Comments that begin with it are addressed to this program. */
export const ADDRESSED = 'recovery-audit-';

/** A comment as a format with structure of its own holds it, before its place in the canonical text is known. */
export interface FoundComment {
  readonly text: string;
  readonly author: string | null;
  /** How many letters and digits of the source come before what it is about. */
  readonly before: number;
  /** The source's text that it is about, or that follows it. */
  readonly about: string;
}

const LETTER = /[\p{L}\p{N}]/gu;

export function lettersIn(text: string): string {
  return text.match(LETTER)?.join('') ?? '';
}

/**
 * Comments with their places in the canonical text. Readers join, part and leave out text, so that letters are what both have
 * in common: of the places that read like what a comment is about, it is the one nearest to as many letters in.
 */
export function placedComments(text: string, found: readonly FoundComment[]): readonly Comment[] {
  if (found.length === 0) return [];
  const places: number[] = [];
  let letters = '';
  for (const match of text.matchAll(LETTER)) {
    for (let unit = 0; unit < match[0].length; unit += 1) places.push(match.index + unit);
    letters += match[0];
  }
  return found.map((comment) => {
    const about = spanIn(letters, places, comment) ?? { start: text.length, end: text.length };
    return { text: comment.text, author: comment.author, start: about.start, end: about.start, about };
  });
}

function spanIn(letters: string, places: readonly number[], { before, about }: FoundComment): Span | null {
  const wanted = lettersIn(about);
  if (wanted === '') return null;
  let best: number | null = null;
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    if (best === null || Math.abs(at - before) < Math.abs(best - before)) best = at;
  }
  if (best === null) return null;
  const start = places[best];
  const last = places[best + wanted.length - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}
