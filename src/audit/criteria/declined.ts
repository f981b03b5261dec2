import type { Reading } from '../../model/reading.ts';
import { ELEMENTS, type Element } from '../../model/vocabulary.ts';
import type { SectionReading } from '../sections.ts';

/**
 * The elements whose place says nothing but that the person chose to leave it for now and will be asked again: a documented
 * reason, which makes a criterion an exception. A bare "declined" is none.
 */
export function declinedElements(
  reading: Reading,
  sections: Readonly<Record<Element, SectionReading>> | null,
): ReadonlySet<Element> {
  if (sections === null || reading.hits('not-today/choice').length === 0) return new Set();
  const sentencesWith = (cue: string): ReadonlySet<number> =>
    new Set(reading.hits(cue).map(({ sentence }) => sentence));
  const chosen = sentencesWith('not-today/choice');
  const later = sentencesWith('not-today/later');
  return new Set(
    ELEMENTS.filter((element) => {
      const { status, start, end } = sections[element];
      if (status === 'missing') return false;
      const held = reading.sentences.filter((s) => s.role === 'text' && s.start < end && start < s.end);
      return (
        held.some(({ index }) => chosen.has(index)) &&
        held.some(({ index }) => later.has(index)) &&
        held.every(({ index }) => chosen.has(index) || later.has(index))
      );
    }),
  );
}
