import type { Pieces } from './reporter.ts';

/** A text that may have come in pieces. */
export function wholeText(text: string | Iterable<string>): string {
  return typeof text === 'string' ? text : [...text].join('');
}

/** Lines, each with its end. */
export function* asLines(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** Bytes that are worth a call, where nobody waits for the first of them. */
const ROOM = 2 ** 18;

/** The most bytes that UTF-8 needs for a unit of UTF-16. */
const WIDEST = 3;

/** Texts that become bytes together. What comes out holds until the next is added. */
export interface Gathering {
  /** Takes a piece in; gives bytes where there are enough of them to be worth a call. */
  readonly add: (piece: string | Uint8Array) => readonly Uint8Array[];
  /** Gives what is left. */
  readonly rest: () => readonly Uint8Array[];
}

const NOTHING: readonly Uint8Array[] = [];

/** Gathers texts as UTF-8, and bytes as they are. Joining the texts first would copy each once more. */
export function gathering(size = ROOM): Gathering {
  // Two rooms in turn: one is filled while what is in the other is in its reader's hands.
  let room = Buffer.alloc(0);
  let other = Buffer.alloc(0);
  let used = 0;
  const rest = (): readonly Uint8Array[] => {
    if (used === 0) return NOTHING;
    const bytes = room.subarray(0, used);
    [room, other] = [other, room];
    used = 0;
    return [bytes];
  };
  return {
    add: (piece) => {
      const most = typeof piece === 'string' ? piece.length * WIDEST : piece.length;
      const ready = used + most > size ? rest() : NOTHING;
      if (most > size) return [...ready, typeof piece === 'string' ? Buffer.from(piece) : piece];
      if (room.length === 0) room = Buffer.allocUnsafeSlow(size);
      if (typeof piece === 'string') used += room.write(piece, used);
      else {
        room.set(piece, used);
        used += piece.length;
      }
      return ready;
    },
    rest,
  };
}

/** Pieces as bytes, in amounts that are worth a call. */
export function* inBytes(pieces: Pieces): Generator<Uint8Array> {
  const { add, rest } = gathering();
  for (const piece of pieces) {
    const ready = add(piece);
    if (ready !== NOTHING) yield* ready;
  }
  yield* rest();
}
