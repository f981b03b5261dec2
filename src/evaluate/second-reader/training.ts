import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ModelCard } from '../../audit/second-reader/model.ts';
import { encodeModel } from '../../audit/second-reader/model-file.ts';
import { loadMorphology } from '../../language/morphology.ts';
import { createReader } from '../../language/read.ts';
import { compileRules } from '../../rules/compile-pack.ts';
import { readRuleSources } from '../../rules/load-rules.ts';
import { readCorpus } from '../corpus.ts';
import { readBanks } from './bank.ts';
import { bankExamples, documentExamples, type LabelledSentence } from './examples.ts';
import { layerBankExamples } from './layer-banks.ts';
import { documentLessons } from './layer-examples.ts';
import { trainLayers } from './layer-training.ts';
import { trainSecondReader } from './train.ts';

/** Folders to learn from: the rules (for titles and voices), the sentence banks, and labelled documents. */
export interface TrainingFolders {
  readonly rules: string;
  readonly sentences: string;
  readonly documents: readonly string[];
}

/** Trains the second reader from folders; the same files give the same bytes. */
export async function trainFromFolders(
  folders: TrainingFolders,
): Promise<{ readonly bytes: Uint8Array; readonly card: ModelCard }> {
  const { pack } = compileRules(readRuleSources(folders.rules), await loadMorphology());
  const reader = createReader(pack);
  const documents = folders.documents.flatMap((folder) =>
    readCorpus(folder).map(({ name, file, labels }) => ({ name, text: readFileSync(file, 'utf8'), labels })),
  );
  const examples = [
    ...bankExamples(readBanks(folders.sentences), reader),
    ...documents.flatMap((document) => documentExamples(document, reader)),
  ];
  const lessons = documents.map((document) => documentLessons(document, reader, pack));
  const layers = trainLayers(
    [...layerBankExamples(folders.sentences, reader), ...lessons.flatMap(({ text }) => text)],
    lessons.flatMap(({ placed }) => placed),
  );
  const { model } = trainSecondReader(examples, layers, hashOf(examples));
  return { bytes: encodeModel(model), card: model.card };
}

function hashOf(examples: readonly LabelledSentence[]): string {
  const hash = createHash('sha256');
  for (const { features, category, group } of examples)
    hash.update(`${features.join(' ')}|${category ?? ''}|${group}\n`);
  return hash.digest('hex').slice(0, 16);
}
