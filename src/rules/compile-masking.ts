import type { MaskingWords } from '../model/pack.ts';
import { MASKING_LISTS } from './masking-schema.ts';
import type { RuleFiles } from './rule-files.ts';

/** Every list of words for masking; a list that several files name is all of them together. */
export function compileMasking(files: RuleFiles['masking']): MaskingWords {
  return Object.fromEntries(
    MASKING_LISTS.map((name) => [name, [...new Set(files.flatMap(({ content }) => content.words[name] ?? []))]]),
  );
}
