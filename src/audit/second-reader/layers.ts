import type { Reading, Sentence } from '../../model/reading.ts';
import { stepFeatures, textFeatures } from './layer-features.ts';
import { type LayerModels, layerScores, TEXT_QUESTIONS, type TextQuestion } from './layer-model.ts';

/** The second reader of one document's sections, themes and steps. Answers are log-odds: above 0, yes is likelier than no. */
export interface LayerReader {
  readonly ask: (question: TextQuestion, sentence: Sentence) => number;
  readonly isStep: (sentence: Sentence) => number;
}

/** Reads each sentence once, when it is first asked about. */
export function layerReader(reading: Reading, models: LayerModels): LayerReader {
  const read = new Map<number, Float64Array>();
  const scoresOf = (sentence: Sentence): Float64Array => {
    const known = read.get(sentence.index);
    if (known !== undefined) return known;
    const scores = layerScores(models.text, textFeatures(sentence, reading));
    read.set(sentence.index, scores);
    return scores;
  };
  return {
    ask: (question, sentence) => scoresOf(sentence)[PLACES.get(question) ?? -1] ?? 0,
    isStep: (sentence) => layerScores(models.step, stepFeatures(sentence, reading))[0] ?? 0,
  };
}

const PLACES: ReadonlyMap<TextQuestion, number> = new Map(TEXT_QUESTIONS.map((question, place) => [question, place]));
