import type { Hit, Quotation, Reading, Sentence } from '../../model/reading.ts';
import type { GoalReading } from '../goals.ts';
import type { Place } from './places.ts';

/** Sentences in which the person is quoted on what is happening: not as a goal, and not a word or two. */
export function ownWords(
  reading: Reading,
  goals: readonly GoalReading[],
  places: readonly Place[],
): readonly Sentence[] {
  const isGoal = (span: { readonly start: number; readonly end: number }): boolean =>
    goals.some((goal) => goal.start < span.end && span.start < goal.end) ||
    places.some(
      (place) =>
        (place.element === 'personal-goals' || place.element === 'shared-copy') &&
        place.sentences.some((s) => s.start < span.end && span.start < s.end),
    );
  return reading.quotations
    .filter((quotation) => !quotation.scare && !isGoal(quotation))
    .flatMap((quotation) => {
      const sentence = reading.sentences.find((s) => s.start <= quotation.start && quotation.start < s.end);
      return sentence?.role === 'text' && isThePersons(quotation, sentence, reading) ? [sentence] : [];
    });
}

/** Said to be the person's; or in the first person, where nobody else is named as the speaker. */
function isThePersons(quotation: Quotation, sentence: Sentence, reading: Reading): boolean {
  if (quotation.speaker !== 'unknown') return quotation.speaker === 'person';
  if (sentence.voice === 'carer') return false;
  const saysI = (hit: Hit): boolean => quotation.start <= hit.start && hit.end <= quotation.end;
  return reading.hitsIn('voice/first-person', sentence.index).some(saysI);
}
