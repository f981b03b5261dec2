import type { FoundFile } from '../input/find-documents.ts';
import { countLaborious } from './chunks.ts';

/** Word files, PDFs and the like from which on workers are started: with 40 of them two processes took a tenth longer than one. */
const LABORIOUS = 200;
/** The same for texts. */
const TEXTS = 1500;

/** How many processes to read with, of so many that this machine can run at once. */
export function jobsFor(files: readonly FoundFile[], cores: number): number {
  const laborious = countLaborious(files);
  const enough = laborious >= LABORIOUS || files.length - laborious >= TEXTS;
  return enough ? Math.max(1, Math.min(cores, MOST)) : 1;
}

/** More workers than this wait for the one process that writes. */
const MOST = 8;
