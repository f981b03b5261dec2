import type { SecondReader } from '../audit/second-reader/model.ts';
import { installation } from '../batch/installation.ts';
import { loadSecondReader } from '../batch/second-reader.ts';

export interface SecondReaderFlags {
  readonly secondReader: 'on' | 'off' | 'count';
}

/** The second reader, unless it was asked to keep out of it. */
export function chosenSecondReader({ secondReader }: SecondReaderFlags): SecondReader | null {
  return secondReader === 'off' ? null : loadSecondReader(installation());
}
