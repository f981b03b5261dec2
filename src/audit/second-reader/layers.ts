import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import { placedFeatures, textFeatures } from './layer-features.ts';
import {
  type LayerModels,
  layerScores,
  PLACED_QUESTIONS,
  type PlacedQuestion,
  TEXT_QUESTIONS,
  type TextQuestion,
} from './layer-model.ts';

/** The second reader of one document's sections, themes, goals and steps. Answers are log-odds: above 0, yes is likelier than no. */
export interface LayerReader {
  readonly ask: (question: TextQuestion, sentence: Sentence) => number;
  /** Of the sentences that a goal or a step takes. */
  readonly weigh: (question: PlacedQuestion, span: Span) => number;
}

/** Reads each sentence once, when it is first asked about. */
export function layerReader(reading: Reading, models: LayerModels): LayerReader {
  const texts = new Map<number, Float64Array>();
  const textScores = (sentence: Sentence): Float64Array => {
    const known = texts.get(sentence.index);
    if (known !== undefined) return known;
    const scores = layerScores(models.text, textFeatures(sentence, reading));
    texts.set(sentence.index, scores);
    return scores;
  };
  const placed = new Map<string, Float64Array>();
  const placedScores = ({ start, end }: Span): Float64Array => {
    const key = `${start} ${end}`;
    const known = placed.get(key);
    if (known !== undefined) return known;
    const features = sentencesIn(reading, { start, end }).flatMap((sentence) => placedFeatures(sentence, reading));
    const scores = layerScores(models.placed, [...new Set(features)]);
    placed.set(key, scores);
    return scores;
  };
  return {
    ask: (question, sentence) => textScores(sentence)[TEXT_PLACES.get(question) ?? -1] ?? 0,
    weigh: (question, span) => placedScores(span)[PLACED_PLACES.get(question) ?? -1] ?? 0,
  };
}

/** The sentences of running text that a span takes, or touches. */
export function sentencesIn(reading: Reading, span: Span): readonly Sentence[] {
  return reading.sentences.filter(({ role, start, end }) => role === 'text' && start < span.end && span.start < end);
}

/**
 * The one of several answers that the second reader gives, where it is surer of it than of the rules' answer by more than `margin`
 * (log-odds); else the rules' answer.
 */
export function secondAnswer<Answer extends string>(
  secondReader: LayerReader | null,
  span: Span,
  byRules: Answer,
  { answers, question, margin }: AnswerSpace<Answer>,
): Answer {
  if (secondReader === null) return byRules;
  const score = (answer: Answer): number => secondReader.weigh(question(answer), span);
  let best = byRules;
  for (const answer of answers) if (score(answer) > score(best)) best = answer;
  return score(best) - score(byRules) > margin ? best : byRules;
}

export interface AnswerSpace<Answer extends string> {
  readonly answers: readonly Answer[];
  readonly question: (answer: Answer) => PlacedQuestion;
  readonly margin: number;
}

const TEXT_PLACES: ReadonlyMap<TextQuestion, number> = new Map(TEXT_QUESTIONS.map((one, place) => [one, place]));
const PLACED_PLACES: ReadonlyMap<PlacedQuestion, number> = new Map(PLACED_QUESTIONS.map((one, place) => [one, place]));
