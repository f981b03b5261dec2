import type { SecondReader } from '../audit/second-reader/model.ts';
import { installation } from '../batch/installation.ts';
import { loadSecondReader } from '../batch/second-reader.ts';
import { NO_CONFIG, type ResolvedConfig } from '../config/resolved.ts';

export interface SecondReaderFlags {
  /** Absent where the command line does not say. */
  readonly secondReader?: 'on' | 'off' | 'count';
}

/** The second reader, unless the command line or else the configuration asks it to keep out of it. */
export function chosenSecondReader(
  { secondReader }: SecondReaderFlags,
  config: ResolvedConfig = NO_CONFIG,
): SecondReader | null {
  const wanted = secondReader ?? config.secondReader?.value ?? 'on';
  return wanted === 'off' ? null : loadSecondReader(installation());
}
