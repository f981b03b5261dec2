/** The same as the command line offers, for programs. */

import { loadMorphology } from './language/morphology.ts';
import { type CompiledRules, compileRules } from './rules/compile-pack.ts';
import { readRuleSources } from './rules/load-rules.ts';

export { auditDocument } from './audit/audit-document.ts';
export { createReader } from './language/read.ts';
export type * from './model/audit.ts';
export type * from './model/document.ts';
export type * from './model/pack.ts';
export type * from './model/vocabulary.ts';
export { reportJsonSchema } from './report/json-schema.ts';
export { ruleSchemas } from './rules/json-schema.ts';

/** Compiles a folder of YAML rules. */
export async function compileRulesFolder(folder: string): Promise<CompiledRules> {
  return compileRules(readRuleSources(folder), await loadMorphology());
}
