import { isAsked } from '../audit/second-reader/asked.ts';
import type { Span } from '../model/place.ts';
import type { Reading, Sentence } from '../model/reading.ts';
import type { WordingCategory } from '../model/vocabulary.ts';
import type { LabelledDocument } from './labels.ts';
import { overlap, placeQuotes } from './spans.ts';

/** A sentence that the second reader is asked about, and what people marked it as. */
export interface MarkedSentence {
  readonly sentence: Sentence;
  /** Null where nobody marked it. */
  readonly category: WordingCategory | null;
}

const IMPOSED: ReadonlySet<string> = new Set(['professional', 'ghostwritten']);

/** The sentences of a labelled document, without those that two readers could differ about. */
export function markedSentences(reading: Reading, { text, labels }: LabelledDocument): readonly MarkedSentence[] {
  const marks = placeQuotes(text, labels.deficit);
  const imposed: readonly Span[] = placeQuotes(text, labels.goals).filter((goal) => IMPOSED.has(goal.ownership));
  return reading.sentences.flatMap((sentence): MarkedSentence[] => {
    if (!isAsked(sentence, reading)) return [];
    const mark = marks.find((m) => overlap(m, sentence) > 0);
    const unsure =
      mark?.label === 'borderline' || (mark === undefined && imposed.some((goal) => overlap(goal, sentence) > 0));
    return unsure ? [] : [{ sentence, category: mark?.category ?? null }];
  });
}
