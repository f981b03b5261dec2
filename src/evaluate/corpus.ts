import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { UsageError } from '../model/diagnostic.ts';
import { type Labels, labelsSchema } from './labels.ts';

const SUFFIX = '.gold.json';

/** A labelled file of a corpus: the document's path, and what was marked in it. */
export interface LabelledFile {
  readonly name: string;
  readonly file: string;
  readonly labels: Labels;
}

/**
 * The labelled documents of a folder, by name. Labels that cannot be read, or that have no document beside them, are a
 * UsageError that names the file: a corpus is measured whole or not at all.
 */
export function readCorpus(folder: string): readonly LabelledFile[] {
  const names = namesIn(folder);
  const labelled = names.filter((name) => name.endsWith(SUFFIX)).sort();
  if (labelled.length === 0) {
    throw new UsageError(`${folder} holds no labels: beside each document NAME.txt there must be a NAME${SUFFIX}.`);
  }
  return labelled.map((labelFile) => {
    const stem = labelFile.slice(0, -SUFFIX.length);
    const name = names.find((other) => parse(other).name === stem && !other.endsWith(SUFFIX));
    if (name === undefined) throw new UsageError(`${join(folder, labelFile)} has no document named ${stem} beside it.`);
    return { name, file: join(folder, name), labels: readLabels(join(folder, labelFile)) };
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new UsageError(`cannot read the folder ${folder}: is the path right?`);
  }
}

function readLabels(file: string): Labels {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  const checked = labelsSchema.safeParse(data);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new UsageError(
    `${file}: ${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? 'is not a label file'}.`,
  );
}
