import type { SecondReaderAdvice } from '../../model/pack.ts';
import type { Location, Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import type { FindingDraft } from '../finding.ts';
import { isAsked } from './asked.ts';
import { featuresOf } from './features.ts';
import { type Judgement, judge, type SecondReader } from './model.ts';
import { rounded } from './second-opinion.ts';

export interface AskedAbout {
  readonly reading: Reading;
  /** Sentences of which something was said or settled already: a rule spoke, a context excused them, or they are goals. */
  readonly settled: ReadonlySet<number>;
}

/**
 * What the second reader would mark beside the rules. It advises: its findings are `advisory`, with the probability that a
 * careful reader would mark the sentence; warnings from the model's threshold on, information below.
 */
export function secondReaderFindings(
  { reading, settled }: AskedAbout,
  model: SecondReader,
  advice: SecondReaderAdvice,
  locate: (span: Span, block?: number) => Location,
): readonly FindingDraft[] {
  return reading.sentences.flatMap((sentence): FindingDraft[] => {
    if (settled.has(sentence.index) || !isAsked(sentence, reading)) return [];
    const judgement = judge(model, reading.kind, featuresOf(sentence, reading));
    if (judgement.probability < model.card.thresholds[reading.kind].advise) return [];
    return [draft(sentence, judgement, model, reading, advice, locate)];
  });
}

function draft(
  sentence: Sentence,
  { probability, category }: Judgement,
  model: SecondReader,
  { document, kind }: Reading,
  advice: SecondReaderAdvice,
  locate: (span: Span, block?: number) => Location,
): FindingDraft {
  const text = document.text.slice(sentence.start, sentence.end);
  const { theme, say, instead } = advice[category];
  return {
    rule: `second-reader/${category}`,
    category,
    severity: probability >= model.card.thresholds[kind].warn ? 'warning' : 'info',
    theme,
    text,
    sentence: text,
    message: say,
    instead,
    location: locate(sentence, sentence.block),
    accepted: null,
    advisory: true,
    probability: rounded(probability),
  };
}
