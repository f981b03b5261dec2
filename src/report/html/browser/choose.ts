/** What one document of the list is found and sorted by. */
export interface Entry {
  /** Keys between spaces, as filter-keys.ts writes them. */
  readonly keys: string;
  /** Lower case, its spaces single. */
  readonly words: () => string;
  /** The value of an order, by its name. */
  readonly value: (order: string) => number;
}

export interface Wanted {
  /** Each must be there. */
  readonly keys: readonly string[];
  /** Each of its words must be there. */
  readonly text: string;
}

/** The entries that are wanted, in the order in which they were. */
export function chosen<E extends Entry>(entries: readonly E[], { keys, text }: Wanted): readonly E[] {
  const words = plain(text)
    .split(' ')
    .filter((word) => word !== '');
  return entries.filter(
    (entry) =>
      keys.every((key) => entry.keys.includes(` ${key} `)) && words.every((word) => entry.words().includes(word)),
  );
}

/** The order in which the files stand. */
export const AS_FOUND = 'at';

/** The entries by a value of theirs, those with most of it first; where it is the same, as the files stand. */
export function ordered<E extends Entry>(entries: readonly E[], order: string): readonly E[] {
  const direction = order === AS_FOUND ? 1 : -1;
  return entries.toSorted(
    (a, b) => direction * (a.value(order) - b.value(order)) || a.value(AS_FOUND) - b.value(AS_FOUND),
  );
}

/** A text as it is searched. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
