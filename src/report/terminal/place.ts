import type { Location } from '../../model/place.ts';

/** Where something stands, for a margin: `19:1`, `p. 2, 19:1`, `Table 1, row 3`. */
export function placeOf({ line, column, page, pointer }: Location): string {
  if (pointer !== null) return pointer;
  return page === null ? `${line}:${column}` : `p. ${page}, ${line}:${column}`;
}

/** The same in a sentence: `line 19`, `page 2, line 19`. */
export function placeInWords({ line, page, pointer }: Location): string {
  if (pointer !== null) return pointer;
  return page === null ? `line ${line}` : `page ${page}, line ${line}`;
}
