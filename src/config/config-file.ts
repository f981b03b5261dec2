import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkShape, parseYamlFile, type Similarity, type YamlFile } from '../rules/yaml-file.ts';
import { type ConfigContent, configFile } from './schema.ts';

/** A configuration file that was read. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  /** As messages and `config print` call it: a path that can be opened from here, or "preset strict". */
  readonly name: string;
  readonly yaml: YamlFile;
  readonly content: ConfigContent;
}

export interface ReadConfig {
  /** Null where it cannot be used; the diagnostics say why. */
  readonly file: ConfigFile | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Larger than any configuration that people write. */
const MOST_BYTES = 1_000_000;

/** Reads and checks one configuration file. An empty one is one that sets nothing. */
export function readConfigFile(path: string, name: string, likeness: Similarity): ReadConfig {
  const text = textOf(path);
  if (typeof text !== 'string') return { file: null, diagnostics: [fault(name, text.message, text.hint)] };
  const { yaml, diagnostics } = parseYamlFile(name, text);
  if (yaml === null) return { file: null, diagnostics };
  const whole: YamlFile = { ...yaml, data: yaml.data ?? {} };
  const checked = checkShape(whole, configFile, likeness);
  const file = checked.value === null ? null : { path, name, yaml: whole, content: checked.value };
  return { file, diagnostics: [...diagnostics, ...checked.diagnostics] };
}

function textOf(path: string): string | { readonly message: string; readonly hint: string } {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > MOST_BYTES)
      return { message: 'is larger than any configuration', hint: 'is it the right file?' };
    if (bytes.includes(0)) return { message: 'is no text file', hint: 'save it as plain text in UTF-8' };
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing
      ? { message: 'there is no such file', hint: '"recovery-audit init" writes a configuration' }
      : { message: 'cannot be read', hint: 'is it a folder, or not yours to read?' };
  }
}

/** A fault of a whole file. */
export const fault = (file: string, message: string, hint: string | null): Diagnostic => ({
  severity: 'error',
  file,
  line: 1,
  column: 1,
  message,
  hint,
});
