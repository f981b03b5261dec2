import { resolve } from 'node:path';
import { judgementsBy } from '../batch/judgements.ts';
import { DEFAULT, type Origin, type ResolvedConfig } from '../config/resolved.ts';
import { nearest } from '../language/likeness.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { RulePack } from '../model/pack.ts';
import type { Settings } from '../model/settings.ts';
import type { Severity } from '../model/vocabulary.ts';
import type { Level, Limit, Thresholds } from './thresholds.ts';

/** Options of `audit` that a configuration can set as well; absent where the command line does not say. */
export interface SettableFlags {
  readonly report?: readonly string[];
  readonly explain?: boolean;
  readonly excerpts: boolean;
  readonly minSeverity?: Severity;
  readonly secondReader?: 'on' | 'off' | 'count';
  readonly redact?: 'on' | 'off';
  readonly failOn?: Level;
  readonly maxFindings?: number;
  readonly failUnder?: readonly string[];
}

/** What holds for reports: the command line's word, else the configuration's, else the usual. */
export function reportSettings(flags: SettableFlags, config: ResolvedConfig) {
  return {
    report: flags.report ?? config.formats?.value ?? [],
    explain: flags.explain ?? config.explain?.value ?? false,
    excerpts: flags.excerpts && (config.excerpts?.value ?? true),
    minSeverity: flags.minSeverity ?? config.minSeverity?.value ?? 'info',
    redact: flags.redact ?? config.redact?.value ?? null,
    secondReader: flags.secondReader ?? config.secondReader?.value ?? 'on',
  } as const;
}

/** The thresholds of a run. A flag goes before the configuration; `--fail-under` counts beside it, criterion by criterion. */
export function thresholdsOf(
  flags: SettableFlags,
  config: ResolvedConfig,
  settings: Settings,
  pack: RulePack,
): Thresholds {
  const judgementOf = judgementsBy(settings);
  const flagged = (flags.failUnder ?? []).map((written) => failUnder(written, pack));
  const named = new Set(flagged.map(({ value }) => value.criterion));
  const configured = new Map(
    config.failUnder.map(({ value, from }) => [
      value.criterion,
      { value, said: `fail-under ${value.criterion}: ${value.percent}% (${placeOf(from)})` },
    ]),
  );
  return {
    failOn: ({ path }): Limit<Level> | null => {
      if (flags.failOn !== undefined) return { value: flags.failOn, said: `--fail-on ${flags.failOn}` };
      const level = judgementOf(resolve(path)).failOn;
      if (level === null) return null;
      const layer = config.layers.findLast((each) => each.failOn?.value === level);
      return { value: level, said: `fail-on: ${level} (${placeOf(layer?.failOn?.from ?? DEFAULT)})` };
    },
    maxFindings: maxFindings(flags, config),
    failUnder: [...[...configured.values()].filter(({ value }) => !named.has(value.criterion)), ...flagged],
    advisory: (flags.secondReader ?? config.secondReader?.value) === 'count',
  };
}

function maxFindings(flags: SettableFlags, { maxFindings: configured }: ResolvedConfig): Limit<number> | null {
  if (flags.maxFindings !== undefined) {
    return { value: flags.maxFindings, said: `--max-findings ${flags.maxFindings}` };
  }
  if (configured === null) return null;
  return { value: configured.value, said: `max-findings: ${configured.value} (${placeOf(configured.from)})` };
}

/** Reads `CRITERION=PERCENT`. Throws a UsageError for a criterion that no standard has, and for what is no percentage. */
function failUnder(written: string, { standards }: RulePack): Thresholds['failUnder'][number] {
  const [criterion = '', least = ''] = written.split('=');
  const percent = /^\d{1,3}(?:\.\d+)?%?$/.test(least) ? Number.parseFloat(least) : Number.NaN;
  if (!(percent >= 0 && percent <= 100)) {
    throw new UsageError(`--fail-under ${written}: write CRITERION=PERCENT, such as strengths-recorded=80.`);
  }
  const known = new Set(standards.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  if (!known.has(criterion)) {
    const meant = nearest(criterion, known);
    const hint = meant === null ? ' docs/criteria.md lists the criteria.' : ` Did you mean ${meant}?`;
    throw new UsageError(`--fail-under: there is no criterion "${criterion}".${hint}`);
  }
  return { value: { criterion, percent }, said: `--fail-under ${criterion}=${percent}` };
}

const placeOf = (from: Origin): string => (from.kind === 'file' ? `${from.file}:${from.line}` : 'default');
