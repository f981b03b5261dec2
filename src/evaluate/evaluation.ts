import { auditDocument } from '../audit/audit-document.ts';
import type { SecondReader } from '../audit/second-reader/model.ts';
import { fileReader } from '../batch/read-file.ts';
import type { Reader } from '../language/read.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { RulePack } from '../model/pack.ts';
import { type Comparison, compareDocument } from './compare-document.ts';
import type { LabelledFile } from './corpus.ts';
import { type Figures, figuresOf } from './figures.ts';

/** How the tool agrees with the readers of a corpus. */
export interface Evaluation {
  readonly figures: Figures;
  readonly comparisons: readonly Comparison[];
}

export interface EvaluationOptions {
  /** The second reader, whose findings then count as the tool's; null goes by the rules alone. */
  readonly secondReader: SecondReader | null;
}

/** Audits every document of a corpus and holds it against its labels. A document that cannot be read is a UsageError. */
export async function evaluateCorpus(
  corpus: readonly LabelledFile[],
  pack: RulePack,
  reader: Reader,
  { secondReader }: EvaluationOptions,
): Promise<Evaluation> {
  const comparisons: Comparison[] = [];
  const readFile = fileReader(pack);
  for (const { name, file, labels } of corpus) {
    for await (const document of readFile({ file, path: name })) {
      if ('reason' in document) throw new UsageError(`${file} ${document.reason}.`);
      const audit = auditDocument(reader(document, { kind: null, addressee: null }), pack, {
        standard: null,
        secondReader,
      });
      comparisons.push(compareDocument({ name, text: document.text, labels }, audit, secondReader !== null));
    }
  }
  return { figures: figuresOf(comparisons), comparisons };
}
