import type { MaskedSpan } from '../../model/mask.ts';
import type { Span } from '../../model/place.ts';

/** A part of a text: as it stands, or masked as a whole. */
export interface Piece extends Span {
  /** What stands in its place; null where it is shown as it is. */
  readonly mask: string | null;
}

/** A text cut where something is masked. Places in the text keep their meaning, whatever the lengths of the stand-ins. */
export function piecesOf(text: string, spans: readonly MaskedSpan[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, as } of spans) {
    if (start > at) pieces.push({ start: at, end: start, mask: null });
    pieces.push({ start, end, mask: as });
    at = end;
  }
  return at < text.length || pieces.length === 0 ? [...pieces, { start: at, end: text.length, mask: null }] : pieces;
}

/** What is shown for a part of the text: a masked piece stands where it begins. */
export function shownIn(text: string, pieces: readonly Piece[], { start, end }: Span): string {
  return pieces
    .filter((piece) => piece.start < end && start < Math.max(piece.end, piece.start + 1))
    .map((piece) => {
      if (piece.mask === null) return text.slice(Math.max(start, piece.start), Math.min(end, piece.end));
      return piece.start >= start ? piece.mask : '';
    })
    .join('');
}
