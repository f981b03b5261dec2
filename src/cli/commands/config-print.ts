import { resolve } from 'node:path';
import type { Entry, FlagValues } from '../../config/entries.ts';
import type { Origin } from '../../config/resolved.ts';
import type { Severity } from '../../model/vocabulary.ts';
import { writeOut } from '../../report/write.ts';
import { configuredRules, type RuleFlags } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { print } from '../page.ts';
import type { Level } from '../thresholds.ts';

export interface ConfigPrintFlags extends RuleFlags {
  readonly for?: string;
  readonly json?: boolean;
  readonly failOn?: Level;
  readonly maxFindings?: number;
  readonly minSeverity?: Severity;
  readonly secondReader?: string;
  readonly standard?: string;
}

/** Prints what holds, for one file or in general, and where each value comes from. */
export async function configPrint(flags: ConfigPrintFlags): Promise<Exit> {
  const paths = flags.for === undefined ? [] : [flags.for];
  const { config } = await configuredRules(flags, paths);
  const { entriesOf } = await import('../../config/entries.ts');
  const entries = entriesOf(config, flags.for === undefined ? null : resolve(flags.for), flagValues(flags));
  const files = config.files.map(({ name }) => name);
  if (flags.json === true) {
    const printed = { schema: 'recovery-audit/config/1', files, for: flags.for ?? null, settings: entries };
    await writeOut(process.stdout, `${JSON.stringify(printed, null, 2)}\n`);
    return EXIT.done;
  }
  const about =
    files.length === 0 ? 'No configuration was found: everything is as usual.' : `Read: ${files.join(', ')}.`;
  await print([about, ...(flags.for === undefined ? [] : [`For: ${flags.for}`]), '', ...lines(entries)]);
  return EXIT.done;
}

function flagValues(flags: ConfigPrintFlags): FlagValues {
  const said: readonly (readonly [string, string, unknown])[] = [
    ['fail-on', '--fail-on', flags.failOn],
    ['max-findings', '--max-findings', flags.maxFindings],
    ['report.min-severity', '--min-severity', flags.minSeverity],
    ['second-reader', '--second-reader', flags.secondReader],
    ['standard', '--standard', flags.standard],
  ];
  return Object.fromEntries(
    said.flatMap(([key, flag, value]) => (value === undefined ? [] : [[key, { flag, value }]])),
  );
}

/** Longer values than this push their origin to the next line's column, no further. */
const COLUMN = 46;

function lines(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ key, value, from }) => `${`${key}: ${written(value)}`.padEnd(COLUMN)}  ${origin(from)}`);
}

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(', ')} }`;
}

function origin(from: Origin): string {
  switch (from.kind) {
    case 'default':
      return 'default';
    case 'flag':
      return from.flag;
    case 'file':
      return `${from.file}:${from.line}`;
  }
}
