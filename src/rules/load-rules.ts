import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../model/diagnostic.ts';
import type { RuleSource } from './rule-files.ts';

const IS_YAML = /\.ya?ml$/i;
/** Configurations to be extended stand beside the rules, and are none. */
const IS_PRESET = /^presets[/\\]/;

/** The YAML files of a rules folder, by path under it, in a fixed order; presets are left out. A folder that cannot be read is a UsageError. */
export function readRuleSources(folder: string): readonly RuleSource[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    throw new UsageError(`cannot read the rules folder ${folder}: is the path right?`);
  }
  return names
    .filter((name) => IS_YAML.test(name) && !IS_PRESET.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

/** The text of one rule file. */
export function readRuleFile(path: string): string {
  return readFileSync(path, 'utf8');
}
