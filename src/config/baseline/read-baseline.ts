import { readFileSync } from 'node:fs';
import type { Baseline, BaselineEntry } from '../../audit/baseline.ts';
import { likeness } from '../../language/likeness.ts';
import { type Diagnostic, UsageError } from '../../model/diagnostic.ts';
import { checkShape, parseYamlFile, type YamlFile } from '../../rules/yaml-file.ts';
import { type BaselineFile, baselineFile } from './baseline-schema.ts';

export interface ReadBaseline {
  /** Null where something is wrong with the file. */
  readonly baseline: Baseline | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a baseline file; `shown` is what messages call it. Throws a UsageError where it cannot be opened. */
export function readBaseline(path: string, shown: string): ReadBaseline {
  return parseBaseline(readBaselineText(path, shown), shown);
}

export function readBaselineText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`Cannot read the baseline ${shown}: is the path right?`, { cause });
  }
}

export function parseBaseline(text: string, shown: string): ReadBaseline {
  const { yaml, diagnostics } = parseYamlFile(shown, text);
  if (yaml === null) return { baseline: null, diagnostics };
  const { value, diagnostics: faults } = checkShape(yaml, baselineFile, likeness);
  if (value === null) return { baseline: null, diagnostics: faults };
  const repeated = twice(value, yaml);
  return repeated.length > 0
    ? { baseline: null, diagnostics: repeated }
    : { baseline: baselineOf(value), diagnostics: [] };
}

function baselineOf({ documents }: BaselineFile): Baseline {
  return new Map(Object.entries(documents).map(([path, entries]) => [path, entries.map(entryOf)]));
}

function entryOf({
  finding,
  rule,
  reason,
  reviewer,
  expires,
}: BaselineFile['documents'][string][number]): BaselineEntry {
  const accepted =
    reason === undefined || reviewer === undefined ? null : { reason, reviewer, expires: expires ?? null };
  return { finding, rule, accepted };
}

function twice({ documents }: BaselineFile, yaml: YamlFile): readonly Diagnostic[] {
  return Object.entries(documents).flatMap(([path, entries]) =>
    entries.flatMap(({ finding }, index): Diagnostic[] => {
      if (entries.findIndex((other) => other.finding === finding) === index) return [];
      return [
        {
          severity: 'error',
          file: yaml.file,
          ...yaml.placeOf(['documents', path, index]),
          message: `${finding} stands twice under ${path}`,
          hint: 'keep one of them',
        },
      ];
    }),
  );
}
