import { resolve } from 'node:path';
import type { RulesInUse } from '../batch/rules-in-use.ts';
import { addedHeadings } from '../config/headings.ts';
import type { ResolvedConfig } from '../config/resolved.ts';
import { likeness } from '../language/likeness.ts';
import { NO_SETTINGS, type Settings } from '../model/settings.ts';
import { type ConfigFlags, configInUse, throwWhereWrong } from './config-in-use.ts';
import { loadedRules } from './loaded-rules.ts';
import { tellDiagnostics } from './trouble.ts';

export interface RuleFlags extends ConfigFlags {
  readonly rules?: readonly string[];
  readonly quiet?: boolean;
}

export interface ConfiguredRules extends RulesInUse {
  readonly config: ResolvedConfig;
  /** What the configuration asks for of documents. */
  readonly settings: Settings;
}

/** The rules for a command as the configuration has them: with its rule folders, its headings and its criteria. */
export async function configuredRules(flags: RuleFlags, paths: readonly string[]): Promise<ConfiguredRules> {
  const config = await configInUse(paths, flags);
  const named = new Set((flags.rules ?? []).map((folder) => resolve(folder)));
  const configured = config.ruleFolders.map(({ value }) => value).filter((folder) => !named.has(resolve(folder)));
  const folders = [...new Set([...configured, ...(flags.rules ?? [])])];
  const rules = await loadedRules(folders, addedHeadings(config), flags.quiet);
  if (config.files.length === 0) return { ...rules, config, settings: NO_SETTINGS };
  const [{ checkNames }, { configuredPack }, { settingsOf }] = await Promise.all([
    import('../config/check-names.ts'),
    import('../config/configured-pack.ts'),
    import('../config/load-config.ts'),
  ]);
  const faults = checkNames(config, rules.pack, likeness);
  tellDiagnostics(faults);
  throwWhereWrong(faults.length);
  return { ...rules, pack: configuredPack(rules.pack, config), config, settings: settingsOf(config) };
}

/** The standard of a whole run: the flag's, else the configuration's unless some of its files have another. */
export function runStandard(flag: string | null, { layers }: Settings): string | null {
  if (flag !== null) return flag;
  if (layers.some(({ files, standard }) => files !== null && standard !== null)) return null;
  return layers.findLast(({ standard }) => standard !== null)?.standard ?? null;
}
