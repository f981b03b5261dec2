import { FORMATS } from '../formats/reader.ts';
import { READERS } from '../formats/readers.ts';
import type { FoundFile } from '../input/find-documents.ts';
import { extensionOf } from '../input/passed-over.ts';
import { STDIN } from './read-file.ts';

/** Files that go to one worker together. */
export interface Chunk {
  readonly files: readonly FoundFile[];
  /** Whether it is for this process and no worker. */
  readonly here: boolean;
}

const PLAIN = new Set(
  FORMATS.filter(({ name }) => name === 'text' || name === 'markdown').flatMap((f) => f.extensions),
);
/** Extensions of files that hold one document, and take their reader some work. */
const LABORIOUS = new Set(FORMATS.filter(({ name }) => name in READERS).flatMap(({ extensions }) => extensions));

/** Texts are read sooner than a message is sent, so that many share one. */
const TEXTS = 16;
const OTHERS = 2;

/** Files in their order, several together where they are soon done. */
export function* chunksOf(files: readonly FoundFile[]): Generator<Chunk> {
  let held: FoundFile[] = [];
  let most = TEXTS;
  for (const found of files) {
    const extension = extensionOf(found.path);
    const here = found.file === STDIN || !(PLAIN.has(extension) || LABORIOUS.has(extension));
    if (here) {
      if (held.length > 0) yield { files: held, here: false };
      held = [];
      yield { files: [found], here: true };
      continue;
    }
    if (held.length === 0) most = TEXTS;
    if (LABORIOUS.has(extension)) most = OTHERS;
    held.push(found);
    if (held.length < most) continue;
    yield { files: held, here: false };
    held = [];
  }
  if (held.length > 0) yield { files: held, here: false };
}

/** Files that take a reader some work, and those that do not. */
export function countLaborious(files: readonly FoundFile[]): number {
  return files.filter(({ path }) => LABORIOUS.has(extensionOf(path))).length;
}
