import { openDraft } from '../report/draft.ts';
import { gathering } from '../report/pieces.ts';
import { writeOut } from '../report/write.ts';

/** Where the pieces of a report go. */
export interface Outlet {
  readonly write: (piece: string) => Promise<void>;
  readonly finish: () => Promise<void>;
  /** Does nothing after `finish`. */
  readonly discard: () => Promise<void>;
}

/** A file that appears whole, when it is finished, or not at all. */
export async function fileOutlet(path: string): Promise<Outlet> {
  return buffered(await openDraft(path), LARGE);
}

/** What stands behind it may end before it has everything, as `head` does. */
export function standardOutput(): Outlet {
  let gone = false;
  const sink: Sink = {
    write: async (bytes) => {
      if (!gone) gone = !(await writeOut(process.stdout, [bytes]));
    },
    finish: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
  return buffered(sink, SOON);
}

/** Bytes that are gathered before they are handed on: fewer where somebody may be waiting for them. */
const LARGE = 2 ** 18;
const SOON = 2 ** 16;

interface Sink extends Omit<Outlet, 'write'> {
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** Hands pieces on in amounts that are worth a call. */
function buffered(sink: Sink, size: number): Outlet {
  const { add, rest } = gathering(size);
  const hand = async (ready: readonly Uint8Array[]): Promise<void> => {
    for (const bytes of ready) await sink.write(bytes);
  };
  return {
    write: (piece) => hand(add(piece)),
    finish: async () => {
      await hand(rest());
      await sink.finish();
    },
    discard: () => sink.discard(),
  };
}
