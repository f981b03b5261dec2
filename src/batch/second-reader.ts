import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecondReader } from '../audit/second-reader/model.ts';
import { decodeModel } from '../audit/second-reader/model-file.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { Installation } from './installation.ts';

/** The trained second reader that the program is installed with. Throws a UsageError where there is none. */
export function loadSecondReader({ folder }: Installation): SecondReader {
  const file = join(folder, 'models', 'second-reader.bin');
  try {
    return decodeModel(readFileSync(file));
  } catch (cause) {
    throw new UsageError(`Cannot read the second reader ${file}: "--second-reader off" goes on without it.`, { cause });
  }
}
