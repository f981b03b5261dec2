/** The same as the command line offers, for programs. */

import { readMarkdown } from './formats/markdown.ts';
import { readText, type Source } from './formats/text.ts';
import { loadMorphology } from './language/morphology.ts';
import type { Document } from './model/document.ts';
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

/** Reads text that is already decoded: Markdown where its path says so, plain text otherwise. */
export function readTextDocument({ text, ...source }: Source & { readonly text: string }): Document {
  return /\.(?:md|markdown)$/i.test(source.path) ? readMarkdown(source, text) : readText(source, text);
}
