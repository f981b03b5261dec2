import type { Span } from '../../model/place.ts';

/** A part of a text: as it stands, or masked as a whole. */
export interface Piece extends Span {
  /** What stands in its place; null where it is shown as it is. */
  readonly mask: string | null;
}

/** Tokens that must agree again before a masked part counts as ended. */
const AGREED = 3;
/** Tokens of a masked part, and of what stands in its place, at most. */
const MASKED = 60;
const MASK = 20;

/**
 * Which parts of a text its masked form has replaced. Places in the text keep their meaning, whatever the masks' lengths.
 * Where the two can no longer be held against each other, all that follows is one masked part: better too much than a name.
 */
export function maskedPieces(text: string, masked: string): readonly Piece[] {
  if (text === masked) return [{ start: 0, end: text.length, mask: null }];
  const from = tokensOf(text);
  const to = tokensOf(masked);
  const pieces: Piece[] = [];
  let start = 0;
  let i = 0;
  let j = 0;
  const add = (tokens: readonly string[], mask: string | null): void => {
    const end = start + tokens.join('').length;
    const last = pieces.at(-1);
    if (mask === null && last?.mask === null) pieces[pieces.length - 1] = { ...last, end };
    else if (end > start || mask !== '') pieces.push({ start, end, mask });
    start = end;
  };
  while (i < from.length || j < to.length) {
    if (i < from.length && from[i] === to[j]) {
      add(from.slice(i, i + 1), null);
      i += 1;
      j += 1;
      continue;
    }
    const [over, by] = agreement(from, to, i, j) ?? [from.length - i, to.length - j];
    add(from.slice(i, i + over), to.slice(j, j + by).join(''));
    i += over;
    j += by;
  }
  return pieces;
}

/** How many tokens to pass over on either side until both agree again; null where they do not. */
function agreement(
  from: readonly string[],
  to: readonly string[],
  i: number,
  j: number,
): readonly [number, number] | null {
  for (let sum = 1; sum <= MASKED + MASK; sum++) {
    for (let by = Math.max(0, sum - MASKED); by <= Math.min(sum, MASK); by++) {
      if (agree(from, to, i + sum - by, j + by)) return [sum - by, by];
    }
  }
  return null;
}

function agree(from: readonly string[], to: readonly string[], i: number, j: number): boolean {
  if (i === from.length || j === to.length) return i === from.length && j === to.length;
  for (let at = 0; at < AGREED; at++) {
    if (i + at === from.length && j + at === to.length) return true;
    if (from[i + at] !== to[j + at]) return false;
  }
  return true;
}

function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
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
