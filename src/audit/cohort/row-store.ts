/** Keeps rows of numbers document by document, and hands them out again in the same order, as often as asked. */
export interface RowStore {
  readonly append: (rows: Uint32Array) => void;
  /** `document` counts the calls of `append`, from 0. */
  readonly replay: (visit: (rows: Uint32Array, document: number) => void) => void;
}

/** In memory. */
export function rowStore(): RowStore {
  const kept: Uint32Array[] = [];
  return {
    append: (rows) => {
      kept.push(rows);
    },
    replay: (visit) => {
      kept.forEach(visit);
    },
  };
}
