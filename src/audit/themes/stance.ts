import type { Span } from '../../model/place.ts';
import type { Stance } from '../../model/vocabulary.ts';

/** One thing that speaks for or against a theme. */
export interface Piece extends Span {
  readonly stance: 'for' | 'against';
  /** The cue or measure that found it. */
  readonly rule: string;
  readonly hint: boolean;
}

/**
 * What the pieces add up to. One piece of clear evidence makes a side, or so many different hints; a hint counts once however
 * often it is met, so that one habit of phrase does not decide.
 */
export function stanceOf(
  pieces: readonly Piece[],
  hintsNeeded: { readonly for: number; readonly against: number },
): Stance {
  const shows = holds(pieces, 'for', hintsNeeded.for);
  const opposes = holds(pieces, 'against', hintsNeeded.against);
  if (shows) return opposes ? 'mixed' : 'for';
  return opposes ? 'against' : 'none';
}

function holds(pieces: readonly Piece[], side: 'for' | 'against', hintsNeeded: number): boolean {
  const found = pieces.filter(({ stance }) => stance === side);
  return (
    found.some(({ hint }) => !hint) ||
    new Set(found.filter(({ hint }) => hint).map(({ rule }) => rule)).size >= hintsNeeded
  );
}
