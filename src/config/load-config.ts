import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CriterionLevel, Settings } from '../model/settings.ts';
import { type ExtendsContext, readLayers } from './extends.ts';
import { scopeOf } from './headings.ts';
import { resolveConfig } from './resolve.ts';
import type { CriterionSetting, ResolvedConfig } from './resolved.ts';

/** Reads a configuration with what it extends. What is wrong comes back as diagnostics; the rest still stands. */
export function loadConfig(
  path: string,
  context: ExtendsContext,
): { readonly config: ResolvedConfig; readonly diagnostics: readonly Diagnostic[] } {
  const { files, diagnostics } = readLayers(path, context);
  const config = resolveConfig(files);
  return { config, diagnostics: [...diagnostics, ...config.ruleFolders.flatMap(missingFolder)] };
}

function missingFolder({ value, from }: ResolvedConfig['ruleFolders'][number]): readonly Diagnostic[] {
  if (from.kind !== 'file' || statSync(value, { throwIfNoEntry: false })?.isDirectory() === true) return [];
  const { file, line, column } = from;
  return [
    {
      severity: 'error',
      file,
      line,
      column,
      message: `there is no folder "${basename(value)}" here`,
      hint: 'rule folders are relative to the folder of this file',
    },
  ];
}

/** What a configuration says of documents, as plain data. */
export function settingsOf({ layers, groups }: ResolvedConfig): Settings {
  return {
    layers: layers.map((layer, index) => ({
      files: layer.files === null ? null : { folder: layer.folder, patterns: layer.files.value },
      rules: layer.rules.map(({ value }) => value),
      standard: layer.standard?.value ?? null,
      kind: layer.kind?.value ?? null,
      addressee: layer.addressee?.value ?? null,
      failOn: layer.failOn?.value ?? null,
      criteria: layer.criteria.map(({ value }) => levelOf(value)),
      headings: layer.headings === null ? null : scopeOf(layer, index),
    })),
    groups: groups.map(({ value: { folder, pattern } }) => ({ folder, patterns: [pattern] })),
    groupBy: null,
  };
}

function levelOf(setting: CriterionSetting): CriterionLevel {
  if ('off' in setting) return { id: setting.id, to: 'off', own: false };
  if ('target' in setting) return { id: setting.id, to: setting.target, own: false };
  return { id: setting.id, to: setting.own.target, own: true };
}
