import { readText } from '../../formats/text.ts';
import { loadMorphology } from '../../language/morphology.ts';
import { createReader } from '../../language/read.ts';
import type { Reading } from '../../model/reading.ts';
import type { Kind } from '../../model/vocabulary.ts';
import { compileRules } from '../../rules/compile-pack.ts';
import { readRuleSources } from '../../rules/load-rules.ts';

/** The rules as they are shipped. */
export const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const reader = createReader(pack);

/** A text as the rules read it. */
export const readAs = (text: string, kind: Kind): Reading =>
  reader(readText({ path: 'example.txt' }, text), { kind, addressee: null });
