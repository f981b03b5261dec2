import type { Location } from '../../model/place.ts';

/** Where something stands, for a margin: `19:1`, `p. 2, 19:1`, `Table 1, row 3`. */
export function placeOf({ line, column, page, pointer }: Location): string {
  const place = pointer ?? `${line}:${column}`;
  return page === null ? place : `p. ${page}, ${place}`;
}

/** The same in a sentence: `line 19`, `page 2, line 19`. */
export function placeInWords({ line, page, pointer }: Location): string {
  const place = pointer ?? `line ${line}`;
  return page === null ? place : `page ${page}, ${place}`;
}
