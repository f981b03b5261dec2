import type { Span } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import { ELEMENTS, type Element } from '../../model/vocabulary.ts';
import type { Place } from './places.ts';

/** Where something missing would stand: behind the nearest element that comes before it in a plan, or at the end of the text. */
export function insertionPlace(element: Element, places: readonly Place[], reading: Reading): Span {
  const before = ELEMENTS.slice(0, ELEMENTS.indexOf(element)).reverse();
  for (const neighbour of before) {
    const place = places.findLast((p) => p.element === neighbour && p.sentences.length > 0);
    const end = place?.sentences.at(-1)?.end;
    if (end !== undefined) return { start: end, end };
  }
  const end = reading.document.text.trimEnd().length;
  return { start: end, end };
}
