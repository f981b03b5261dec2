import { auditDocument } from '../audit/audit-document.ts';
import { featuresOf } from '../audit/second-reader/features.ts';
import { judge, type SecondReader } from '../audit/second-reader/model.ts';
import { matchWording } from '../audit/wording.ts';
import { fileReader } from '../batch/read-file.ts';
import type { Reader } from '../language/read.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import type { Reading } from '../model/reading.ts';
import { resampled } from './bootstrap.ts';
import { type Calibration, calibrationOf, type Said } from './calibration-table.ts';
import { type Comparison, compareDocument } from './compare-document.ts';
import type { HeldBackRule } from './compare-wording.ts';
import type { LabelledFile } from './corpus.ts';
import { type FigureRow, figureRows } from './figure-rows.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { LabelledDocument } from './labels.ts';
import { markedSentences } from './marked-sentences.ts';
import { type RuleRow, ruleRows } from './rule-rows.ts';

/** How the tool agrees with the readers of a corpus. */
export interface Evaluation {
  readonly figures: Figures;
  /** Every figure with its 95 % interval. */
  readonly rows: readonly FigureRow[];
  readonly rules: readonly RuleRow[];
  /** Null where the second reader was left out. */
  readonly calibration: Calibration | null;
  readonly comparisons: readonly Comparison[];
}

export interface EvaluationOptions {
  /** The second reader, whose findings then count as the tool's; null goes by the rules alone. */
  readonly secondReader: SecondReader | null;
}

/** One document held against its labels, and what the second reader said of its sentences. */
export interface Compared {
  readonly comparison: Comparison;
  readonly said: readonly Said[];
}

/** The agreement of the tool with a corpus, summed. A document that cannot be read is a UsageError. */
export async function evaluateCorpus(
  corpus: readonly LabelledFile[],
  pack: RulePack,
  reader: Reader,
  options: EvaluationOptions,
): Promise<Evaluation> {
  const compared = await compareCorpus(corpus, pack, reader, options);
  const comparisons = compared.map(({ comparison }) => comparison);
  return {
    ...summed(comparisons),
    calibration: options.secondReader === null ? null : calibrationOf(compared.flatMap(({ said }) => said)),
    comparisons,
  };
}

/** Audits every document of a corpus and holds it against its labels, in order. */
export async function compareCorpus(
  corpus: readonly LabelledFile[],
  pack: RulePack,
  reader: Reader,
  options: EvaluationOptions,
): Promise<readonly Compared[]> {
  const compared: Compared[] = [];
  const readFile = fileReader(pack);
  for (const labelled of corpus) {
    const { name, file } = labelled;
    for await (const document of readFile({ file, path: name })) {
      if ('reason' in document) throw new UsageError(`${file} ${document.reason}.`);
      compared.push(compare(labelled, document, { pack, reader, ...options }));
    }
  }
  return compared;
}

/** The figures of comparisons; intervals come of drawing documents anew, since sentences of one document are alike. */
export function summed(comparisons: readonly Comparison[]): Pick<Evaluation, 'figures' | 'rows' | 'rules'> {
  const figures = figuresOf(comparisons);
  return {
    figures,
    rows: figureRows(figures, resampled(comparisons, figuresOf)),
    rules: ruleRows(figures.byRule),
  };
}

interface Tool extends EvaluationOptions {
  readonly pack: RulePack;
  readonly reader: Reader;
}

function compare({ name, labels }: LabelledFile, document: Document, { pack, reader, secondReader }: Tool): Compared {
  const reading = reader(document, { kind: null, addressee: null });
  const audit = auditDocument(reading, pack, { standard: null, secondReader });
  const labelled = { name, text: document.text, labels };
  const options = { advisory: secondReader !== null, heldBack: heldBackIn(reading, pack) };
  return {
    comparison: compareDocument(labelled, audit, options),
    said: secondReader === null ? [] : saidOf(reading, labelled, secondReader),
  };
}

function heldBackIn(reading: Reading, pack: RulePack): readonly HeldBackRule[] {
  return matchWording(reading, pack)
    .filter(({ rule, excusedBy }) => rule.severity !== 'info' && excusedBy.length > 0)
    .map(({ rule, hit, excusedBy }) => ({ rule: rule.id, by: excusedBy, start: hit.start, end: hit.end }));
}

function saidOf(reading: Reading, labelled: LabelledDocument, secondReader: SecondReader): readonly Said[] {
  return markedSentences(reading, labelled).map(({ sentence, category }) => ({
    probability: judge(secondReader, reading.kind, featuresOf(sentence, reading)).probability,
    marked: category !== null,
  }));
}
