import type { RowStore } from '../audit/cohort/row-store.ts';
import { openPrivateFile, type PrivateFile, type Spot } from './private-file.ts';

/** Numbers that are kept in memory before they are put aside: 8 MiB. */
const MOST = 2 ** 21;

interface Batch {
  readonly spot: Spot;
  /** How many numbers each document has in it. */
  readonly lengths: readonly number[];
}

/** Keeps rows in memory, and puts them aside in a private file as they become many. */
export function spillingRows(most = MOST): RowStore {
  let held: Uint32Array[] = [];
  let size = 0;
  let file: PrivateFile | null = null;
  const batches: Batch[] = [];
  const putAside = (): void => {
    file ??= openPrivateFile();
    const all = new Uint32Array(size);
    let at = 0;
    for (const rows of held) {
      all.set(rows, at);
      at += rows.length;
    }
    const bytes = new Uint8Array(all.buffer);
    batches.push({ spot: file.add(bytes), lengths: held.map((rows) => rows.length) });
    held = [];
    size = 0;
  };
  return {
    append: (rows) => {
      held.push(rows);
      size += rows.length;
      if (size >= most) putAside();
    },
    replay: (visit) => {
      let document = 0;
      for (const { spot, lengths } of batches) {
        if (file === null) return;
        const bytes = Uint8Array.from(file.read(spot));
        const all = new Uint32Array(bytes.buffer);
        let at = 0;
        for (const length of lengths) {
          visit(all.subarray(at, at + length), document);
          at += length;
          document += 1;
        }
      }
      for (const rows of held) {
        visit(rows, document);
        document += 1;
      }
    },
  };
}
