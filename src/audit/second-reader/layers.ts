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
  const texts: (readonly number[])[] = [];
  const textScores = (sentence: Sentence): readonly number[] => {
    const scores = texts[sentence.index] ?? layerScores(models.text, textFeatures(sentence, reading));
    texts[sentence.index] = scores;
    return scores;
  };
  const featuresOf = placedFeatures(reading);
  const placed = new Map<number, readonly number[]>();
  const placedScores = (span: Span): readonly number[] => {
    const key = span.start * reading.document.text.length + span.end;
    const scores = placed.get(key) ?? layerScores(models.placed, featuresOf(sentencesIn(reading, span)));
    placed.set(key, scores);
    return scores;
  };
  // One question is asked of sentence after sentence.
  let asked: TextQuestion | null = null;
  let place = -1;
  return {
    ask: (question, sentence) => {
      if (question !== asked) place = TEXT_PLACES.get(question) ?? -1;
      asked = question;
      return textScores(sentence)[place] ?? 0;
    },
    weigh: (question, span) => placedScores(span)[PLACED_PLACES.get(question) ?? -1] ?? 0,
  };
}

/** The sentences of running text that a span takes, or touches. They stand in the order of the text, one behind the other. */
export function sentencesIn({ sentences }: Reading, span: Span): readonly Sentence[] {
  let low = 0;
  for (let high = sentences.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Sentence[] = [];
  for (; (sentences[low]?.start ?? span.end) < span.end; low += 1) {
    const sentence = sentences[low];
    if (sentence?.role === 'text') found.push(sentence);
  }
  return found;
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
