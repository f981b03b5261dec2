import { dirname, resolve } from 'node:path';
import type { RuleSetting } from '../model/settings.ts';
import type { ConfigFile } from './config-file.ts';
import { criterionSettings } from './criteria.ts';
import { originOf, type ResolvedConfig, type ResolvedLayer, type Sourced } from './resolved.ts';
import type { ConfigContent, OverrideContent } from './schema.ts';
import { percentOf } from './shares.ts';

/** Puts configurations together in their order: single values are the last one's, lists and maps add up. */
export function resolveConfig(files: readonly ConfigFile[]): ResolvedConfig {
  return {
    files,
    layers: files.flatMap(layersOf),
    ruleFolders: files.flatMap((file) =>
      (file.content['rule-folders'] ?? []).map((folder, index) => ({
        value: forward(resolve(dirname(file.path), folder)),
        from: originOf(file, ['rule-folders', index]),
      })),
    ),
    groups: files.flatMap((file) =>
      (file.content.groups ?? []).map((pattern, index) => ({
        value: { folder: forward(dirname(file.path)), pattern },
        from: originOf(file, ['groups', index]),
      })),
    ),
    maxFindings: last(files, (c) => c['max-findings'], ['max-findings']),
    failUnder: files.flatMap((file) =>
      Object.entries(file.content['fail-under'] ?? {}).map(([criterion, least]) => ({
        value: { criterion, percent: percentOf(least) },
        from: originOf(file, ['fail-under', criterion]),
      })),
    ),
    secondReader: last(files, (c) => c['second-reader'], ['second-reader']),
    formats: last(files, (c) => c.report?.formats, ['report', 'formats']),
    minSeverity: last(files, (c) => c.report?.['min-severity'], ['report', 'min-severity']),
    explain: last(files, (c) => c.report?.explain, ['report', 'explain']),
    redact: last(files, (c) => c.report?.redact, ['report', 'redact']),
    excerpts: last(files, (c) => c.report?.excerpts, ['report', 'excerpts']),
  };
}

function layersOf(file: ConfigFile): readonly ResolvedLayer[] {
  const overrides = file.content.overrides ?? [];
  return [
    layerOf(file, [], file.content, null),
    ...overrides.map((override, index) => {
      const path = ['overrides', index];
      const patterns = typeof override.files === 'string' ? [override.files] : override.files;
      return layerOf(file, path, override, { value: patterns, from: originOf(file, [...path, 'files']) });
    }),
  ];
}

function layerOf(
  file: ConfigFile,
  path: readonly PropertyKey[],
  said: Omit<OverrideContent, 'files'>,
  files: ResolvedLayer['files'],
): ResolvedLayer {
  const at = <T>(value: T | undefined, key: string): Sourced<T> | null =>
    value === undefined ? null : { value, from: originOf(file, [...path, key]) };
  return {
    files,
    folder: forward(dirname(file.path)),
    rules: Object.entries(said.rules ?? {}).map(([rule, to]) => ({
      value: { rule, to: definedOnly(to) },
      from: originOf(file, [...path, 'rules', rule]),
    })),
    standard: at(said.standard, 'standard'),
    kind: at(said.kind, 'kind'),
    addressee: at(said.addressee, 'addressee'),
    failOn: at(said['fail-on'], 'fail-on'),
    headings: said.headings === undefined ? null : { file, path: [...path, 'headings'], headings: said.headings },
    criteria: criterionSettings(file, path, said),
  };
}

type Written = NonNullable<OverrideContent['rules']>[string];

function definedOnly(to: Written): RuleSetting['to'] {
  if (typeof to === 'string') return to;
  return {
    ...(to.error === undefined ? {} : { error: to.error }),
    ...(to.warning === undefined ? {} : { warning: to.warning }),
    ...(to.info === undefined ? {} : { info: to.info }),
  };
}

function last<T>(
  files: readonly ConfigFile[],
  valueIn: (content: ConfigContent) => T | undefined,
  path: readonly PropertyKey[],
): Sourced<T> | null {
  for (const file of files.toReversed()) {
    const value = valueIn(file.content);
    if (value !== undefined) return { value, from: originOf(file, path) };
  }
  return null;
}

const forward = (path: string): string => path.replaceAll('\\', '/');
