/** The same as the command line offers, for programs. */

import { installation } from './batch/installation.ts';
import { fileReader } from './batch/read-file.ts';
import { type RulesInUse, rulesInUse } from './batch/rules-in-use.ts';
import type { Records, Source } from './formats/reader.ts';
import { readText } from './formats/text.ts';
import type { Document } from './model/document.ts';
import type { RulePack } from './model/pack.ts';
import type { CompiledRules } from './rules/compile-pack.ts';
import { readRuleSources } from './rules/load-rules.ts';

export { auditDocument } from './audit/audit-document.ts';
export type { RulesInUse } from './batch/rules-in-use.ts';
export { readDocument } from './formats/read-document.ts';
export type { Records } from './formats/reader.ts';
export { createReader } from './language/read.ts';
export type * from './model/audit.ts';
export type * from './model/diagnostic.ts';
export type * from './model/document.ts';
export type * from './model/pack.ts';
export type * from './model/vocabulary.ts';

/** The shipped rules, with those of further folders beside them. Rejects with a UsageError where a folder cannot be read. */
export function loadRules(...ownFolders: readonly string[]): Promise<RulesInUse> {
  return rulesInUse(installation(), ownFolders);
}

/** Compiles a folder of YAML rules by themselves, without the shipped ones. */
export async function compileRulesFolder(folder: string): Promise<CompiledRules> {
  const [{ compileRules }, { loadMorphology }] = await Promise.all([
    import('./rules/compile-pack.ts'),
    import('./language/morphology.ts'),
  ]);
  return compileRules(readRuleSources(folder), await loadMorphology());
}

/** Reads what a file on the disk holds, one document after another: rows, resources and members of archives are documents too. */
export function readFileRecords(path: string, pack: RulePack): Records {
  return fileReader(pack)({ file: path, path });
}

/** Reads text that is already decoded: as Markdown where its path says so, as plain text otherwise. */
export function readTextDocument({ text, ...source }: Source & { readonly text: string }): Document {
  return readText(source, text, /\.(?:md|markdown)$/i.test(source.path) ? 'markdown' : 'text');
}
