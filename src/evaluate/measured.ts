import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { decodeModel } from '../audit/second-reader/model-file.ts';
import { loadMorphology } from '../language/morphology.ts';
import { createReader } from '../language/read.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { hashOf } from '../rules/hash.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { readCorpus } from './corpus.ts';
import { compareCorpus } from './evaluation.ts';
import { figuresOf } from './figures.ts';
import { type Floors, floorFigures } from './floors.ts';
import type { LabelledDocument } from './labels.ts';
import { ruleFigures } from './rule-figures.ts';
import { type MadeOf, ruleFiguresPage } from './rule-figures-page.ts';
import { type BankSentence, readBanks } from './second-reader/bank.ts';

/** Folders of labelled documents that rules may be measured on by name: not the ones that are kept apart. */
const APART = new Set(['exam', 'sentences']);

const labelledFolders = (root: string): readonly string[] =>
  readdirSync(join(root, 'fixtures/labelled'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !APART.has(entry.name))
    .map(({ name }) => name)
    .sort();

/** Hashes of all that the page of rule figures is made of. */
export function madeOf(root: string): MadeOf {
  const sources = [...readRuleSources(join(root, 'rules'))].sort((a, b) => (a.file < b.file ? -1 : 1));
  const folders = [...labelledFolders(root), 'sentences'].map((name) => join(root, 'fixtures/labelled', name));
  const texts = folders.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => hashOf(readFileSync(join(folder, name), 'utf8'))),
  );
  const short = (all: readonly string[]): string => hashOf(all.join('\n')).slice(0, 16);
  return { rules: short(sources.map(({ file, text }) => `${file} ${hashOf(text)}`)), labelled: short(texts) };
}

/** Which labelled text rules were not written with: folders of documents, and banks of sentences by their files. */
const freshSchema = z.strictObject({
  about: z.string(),
  documents: z.array(z.string()),
  sentences: z.array(z.string()),
});

/** The page of rule figures, measured on all labelled text of the project. */
export async function measuredPage(root: string): Promise<string> {
  const { pack } = compileRules(readRuleSources(join(root, 'rules')), await loadMorphology());
  const fresh = freshSchema.parse(JSON.parse(readFileSync(join(root, 'fixtures/evaluation/fresh.json'), 'utf8')));
  const documentsIn = (folders: readonly string[]): readonly LabelledDocument[] =>
    folders.flatMap((folder) =>
      readCorpus(join(root, 'fixtures/labelled', folder)).map(({ name, file, labels }) => ({
        name,
        text: readFileSync(file, 'utf8'),
        labels,
      })),
    );
  const sentences = readBanks(join(root, 'fixtures/labelled/sentences'));
  const isFresh = ({ group }: BankSentence): boolean => fresh.sentences.some((file) => group.startsWith(`${file}/`));
  const figures = ruleFigures(pack, createReader(pack), {
    known: {
      documents: documentsIn(labelledFolders(root).filter((folder) => !fresh.documents.includes(folder))),
      sentences: sentences.filter((sentence) => !isFresh(sentence)),
    },
    fresh: { documents: documentsIn(fresh.documents), sentences: sentences.filter(isFresh) },
  });
  return ruleFiguresPage(figures, madeOf(root));
}

/** Today's figures of every folder of labelled documents, by the rules alone and with the second reader. */
export async function measuredFloors(
  root: string,
): Promise<Readonly<Record<string, { readonly rules: Floors; readonly 'with-second-reader': Floors }>>> {
  const { pack } = compileRules(readRuleSources(join(root, 'rules')), await loadMorphology());
  const reader = createReader(pack);
  const secondReader = decodeModel(readFileSync(join(root, 'models/second-reader.bin')));
  const entries = labelledFolders(root).map(async (folder) => {
    const corpus = readCorpus(join(root, 'fixtures/labelled', folder));
    const figures = async (model: typeof secondReader | null): Promise<Floors> => {
      const compared = await compareCorpus(corpus, pack, reader, { secondReader: model });
      return floorFigures(figuresOf(compared.map(({ comparison }) => comparison)));
    };
    return [folder, { rules: await figures(null), 'with-second-reader': await figures(secondReader) }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
