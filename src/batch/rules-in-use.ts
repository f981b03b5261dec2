import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { RulePack } from '../model/pack.ts';
import { hashOf } from '../rules/hash.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import type { AddedHeadings } from '../rules/own-headings.ts';
import type { RuleSource } from '../rules/rule-files.ts';
import { builtPack, type Installation } from './installation.ts';

export interface RulesInUse {
  readonly pack: RulePack;
  /** What is wrong in rule files that were read anew, by paths that can be opened from here. */
  readonly diagnostics: readonly Diagnostic[];
  /** Shipped files, by path under rules/, that were changed, added or removed since the build, and so were read anew. */
  readonly edited: readonly string[];
  /** Where a file of the pack can be opened from here. */
  readonly pathOf: (file: string) => string;
}

/**
 * The shipped rules as they were built, as long as their YAML is the YAML they were built from. After an edit, or with
 * folders or headings of one's own, everything is compiled from YAML, so that what stands in the files is what counts.
 */
export async function rulesInUse(
  home: Installation,
  ownFolders: readonly string[],
  headings: readonly AddedHeadings[] = [],
): Promise<RulesInUse> {
  const built = builtPack(home);
  const folder = join(home.folder, 'rules');
  const own = ownFolders.flatMap(sourcesIn);
  const ownFiles = new Set(own.map(({ file }) => file));
  const configs = new Set(headings.map(({ yaml }) => yaml.file));
  const pathOf = (file: string): string =>
    ownFiles.has(file) || configs.has(file) ? file : forward(relative(process.cwd(), join(folder, file)));
  const shipped = existsSync(folder) ? readRuleSources(folder) : [];
  const edited = existsSync(folder) ? editedFiles(built, shipped) : [];
  if (edited.length === 0 && own.length === 0 && headings.length === 0)
    return { pack: built, diagnostics: [], edited, pathOf };
  const [{ compileRules }, { loadMorphology }] = await Promise.all([
    import('../rules/compile-pack.ts'),
    import('../language/morphology.ts'),
  ]);
  const { pack, diagnostics } = compileRules([...shipped, ...own], await loadMorphology(), headings);
  return { pack, edited, pathOf, diagnostics: diagnostics.map((found) => ({ ...found, file: pathOf(found.file) })) };
}

function sourcesIn(folder: string): readonly RuleSource[] {
  return readRuleSources(folder).map(({ file, text }) => ({ file: forward(join(folder, file)), text }));
}

function forward(path: string): string {
  return path.replaceAll('\\', '/');
}

function editedFiles({ files }: RulePack, sources: readonly RuleSource[]): readonly string[] {
  const there = new Set(sources.map(({ file }) => file));
  const changed = sources.filter(({ file, text }) => files[file] !== hashOf(text)).map(({ file }) => file);
  const removed = Object.keys(files).filter((file) => !there.has(file));
  return [...changed, ...removed].sort();
}
