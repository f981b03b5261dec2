import { createReader, type ReadingOptions } from '../language/read.ts';
import type { Document } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import type { Reading, Sentence } from '../model/reading.ts';
import { auditDocument } from './audit-document.ts';
import { readGoals } from './goals.ts';
import { locator } from './places.ts';
import type { SecondReader } from './second-reader/model.ts';
import { withSecondOpinion } from './second-reader/second-opinion.ts';
import { settledSentences } from './second-reader/settled.ts';
import { nearMisses } from './why/near-misses.ts';
import { probePack } from './why/probe-pack.ts';
import { rulesTried, type Tried } from './why/rules-tried.ts';
import { secondReaderSaid } from './why/second-reader-weights.ts';
import { countsFor, cuesMet, type SentenceWhy } from './why/sentence-why.ts';
import { matchWording, wordingFindings } from './wording.ts';

/** A line of a document, and a column of it where one sentence alone is asked about; both count from 1. */
export interface AskedLine {
  readonly line: number;
  readonly column: number | null;
}

export interface WhyOptions extends ReadingOptions {
  readonly secondReader: SecondReader | null;
}

export interface LineWhy {
  /** The sentences on the line that was asked about; empty where there is none. */
  readonly sentences: readonly SentenceWhy[];
  /** Lines that have sentences, in order. */
  readonly lines: readonly number[];
}

/** Why the sentences on a line were judged as they were: what was heard, met, tried and held back, and what it counts for. */
export function whyLine(document: Document, asked: AskedLine, pack: RulePack, options: WhyOptions): LineWhy {
  const { secondReader } = options;
  const reading = createReader(pack)(document, options);
  const locate = locator(document);
  const linesOf = (sentence: Sentence): readonly [number, number] => [
    locate(sentence, sentence.block).line,
    locate({ start: Math.max(sentence.start, sentence.end - 1), end: sentence.end }, sentence.block).line,
  ];
  const chosen = atColumn(
    reading.sentences.filter((sentence) => {
      const [first, last] = linesOf(sentence);
      return first <= asked.line && asked.line <= last;
    }),
    asked,
    locate,
  );
  const lines = [...new Set(reading.sentences.map((sentence) => linesOf(sentence)[0]))].sort((a, b) => a - b);
  if (chosen.length === 0) return { sentences: [], lines };

  const probes = probePack(pack);
  const tried: Tried = {
    pack,
    reading,
    probe: createReader(probes.pack)(document, options),
    met: matchWording(reading, pack),
    found: withSecondOpinion(wordingFindings(reading, pack), reading, secondReader),
  };
  const audit = auditDocument(reading, pack, { standard: null, secondReader });
  const settled = settledSentences(reading, pack, readGoals(reading, pack));
  return {
    lines,
    sentences: chosen.map((sentence): SentenceWhy => {
      const rules = rulesTried(sentence.index, tried);
      const met = new Set(rules.map(({ rule }) => rule));
      return {
        text: document.text.slice(sentence.start, sentence.end),
        location: locate(sentence, sentence.block),
        role: sentence.role,
        voice: sentence.voice,
        voiceSign: sentence.voiceSign,
        titles: titlesOver(sentence, reading),
        cues: cuesMet(sentence.index, reading, pack),
        rules,
        nearMisses: nearMisses(sentence.index, tried.probe, probes.beginnings, { pack, met }),
        secondReader: secondReader === null ? null : secondReaderSaid(sentence, reading, secondReader, settled),
        counts: countsFor(sentence, audit),
      };
    }),
  };
}

/** A label stands over its value and not over itself. */
function titlesOver(sentence: Sentence, reading: Reading): SentenceWhy['titles'] {
  return reading.titlesOf(sentence.block).filter(({ start }) => sentence.role === 'text' || start !== sentence.start);
}

/** The sentence at a column, or before it where the column stands between two; all of them without one. */
function atColumn(
  sentences: readonly Sentence[],
  { line, column }: AskedLine,
  locate: ReturnType<typeof locator>,
): readonly Sentence[] {
  if (column === null) return sentences;
  const begins = (sentence: Sentence): number => {
    const at = locate(sentence, sentence.block);
    return at.line < line ? 1 : at.column;
  };
  const at = sentences.findLast((sentence) => begins(sentence) <= column) ?? sentences[0];
  return at === undefined ? [] : [at];
}
