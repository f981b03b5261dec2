import type { Pieces } from './reporter.ts';

/** A text that may have come in pieces. */
export function wholeText(text: string | Iterable<string>): string {
  return typeof text === 'string' ? text : [...text].join('');
}

/** Lines, each with its end. */
export function* asLines(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** Characters that are worth handing over by themselves. */
const LARGE = 65_536;

/** Texts joined until there is enough of them to be worth a call. */
export function* inLargePieces(pieces: Pieces): Generator<string | Uint8Array> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      held.push(piece);
      length += piece.length;
    }
    if (length >= LARGE || typeof piece !== 'string') {
      if (length > 0) yield held.join('');
      held = [];
      length = 0;
    }
    if (typeof piece !== 'string') yield piece;
  }
  if (length > 0) yield held.join('');
}
