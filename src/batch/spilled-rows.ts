import type { RowStore } from '../audit/cohort/row-store.ts';
import { openPrivateFile, type PrivateFile, type Spot } from './private-file.ts';
import { settleRoom } from './small-heap.ts';

/** Numbers that are kept in memory before they are put aside: 1 MiB. */
const MOST = 2 ** 18;

/** Rows that can be asked for one by one as well. Those that are handed out hold until the next are asked for. */
export interface SpillingRows extends RowStore {
  /** The rows of one document; it is soonest done for one after the other. */
  readonly at: (document: number) => Uint32Array;
}

interface Batch {
  readonly spot: Spot;
  /** The first document in it. */
  readonly first: number;
  /** Where each document's numbers end. */
  readonly ends: Uint32Array;
}

/** Keeps rows in memory, and puts them aside in a private file as they become many. */
export function spillingRows(most = MOST): SpillingRows {
  let held: Uint32Array[] = [];
  let size = 0;
  let first = 0;
  let file: PrivateFile | null = null;
  const batches: Batch[] = [];
  // One for all batches: a run that reads them a dozen times over would leave a copy of each behind every time.
  let numbers = new Uint32Array(0);
  let open: Batch | null = null;
  const putAside = (): void => {
    file ??= openPrivateFile();
    if (numbers.length < size) numbers = new Uint32Array(size);
    open = null;
    const ends = new Uint32Array(held.length);
    let at = 0;
    held.forEach((rows, index) => {
      numbers.set(rows, at);
      at += rows.length;
      ends[index] = at;
    });
    batches.push({ spot: file.add(bytesOf(numbers, size)), first, ends });
    first += held.length;
    held = [];
    size = 0;
  };
  const numbersOf = (batch: Batch): Uint32Array => {
    if (open === batch) return numbers;
    file?.readInto(batch.spot, bytesOf(numbers, numbers.length));
    open = batch;
    settleRoom();
    return numbers;
  };
  const rowsIn = (batch: Batch, index: number): Uint32Array =>
    numbersOf(batch).subarray(index === 0 ? 0 : batch.ends[index - 1], batch.ends[index]);
  return {
    append: (rows) => {
      held.push(rows);
      size += rows.length;
      if (size >= most) putAside();
    },
    replay: (visit) => {
      for (const batch of batches) {
        for (let index = 0; index < batch.ends.length; index += 1) visit(rowsIn(batch, index), batch.first + index);
      }
      held.forEach((rows, index) => {
        visit(rows, first + index);
      });
    },
    at: (document) => {
      if (document >= first) return held[document - first] ?? NONE;
      const batch = batches[batchOf(batches, document)];
      return batch === undefined ? NONE : rowsIn(batch, document - batch.first);
    },
  };
}

function bytesOf(numbers: Uint32Array, length: number): Uint8Array {
  return new Uint8Array(numbers.buffer, 0, length * Uint32Array.BYTES_PER_ELEMENT);
}

const NONE = new Uint32Array(0);

/** The batch that holds a document, found by halving. */
function batchOf(batches: readonly Batch[], document: number): number {
  let low = 0;
  let high = batches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((batches[middle]?.first ?? 0) <= document) low = middle;
    else high = middle - 1;
  }
  return low;
}
