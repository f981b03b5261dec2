import { openDraft } from '../report/draft.ts';
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
  return buffered(await openDraft(path));
}

/** What stands behind it may end before it has everything, as `head` does. */
export function standardOutput(): Outlet {
  let gone = false;
  return buffered({
    write: async (piece) => {
      if (!gone) gone = !(await writeOut(process.stdout, piece));
    },
    finish: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  });
}

/** Characters that are gathered before they are handed on. */
const HANDFUL = 1 << 16;

function buffered(outlet: Outlet): Outlet {
  let waiting: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const piece = waiting.join('');
    waiting = [];
    length = 0;
    if (piece !== '') await outlet.write(piece);
  };
  return {
    write: async (piece) => {
      waiting.push(piece);
      length += piece.length;
      if (length >= HANDFUL) await flush();
    },
    finish: async () => {
      await flush();
      await outlet.finish();
    },
    discard: () => outlet.discard(),
  };
}
