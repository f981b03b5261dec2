import type { Finding } from '../../model/audit.ts';
import { oneLine } from '../excerpt.ts';
import { placeInWords } from '../terminal/place.ts';

/** Where a finding stands, or would stand: `line 19`, `would stand at line 44`. */
export function whereabouts({ text, location }: Pick<Finding, 'text' | 'location'>): string {
  const place = oneLine(placeInWords(location));
  return text === '' ? `nothing found; it would stand at ${place}` : place;
}
