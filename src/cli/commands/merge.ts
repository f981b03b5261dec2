import { areMasked, checkShards } from '../../batch/merge/merge-shards.ts';
import { UsageError } from '../../model/diagnostic.ts';
import { isMasked } from '../../report/redact/shareable.ts';
import type { Tool } from '../../report/reporter.ts';
import { configuredRules, type RuleFlags } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { type MergeWork, mergedReports, openShards } from '../merge/merged-reports.ts';
import { areForTwo, inSecondThread, sharesOf } from '../merge/two-threads.ts';
import { tellOutcome } from '../outcome.ts';
import { type ReportTarget, reportTargets } from '../report-target.ts';

export interface MergeFlags extends RuleFlags {
  readonly report?: readonly string[];
  readonly explain?: boolean;
  readonly excerpts: boolean;
  readonly redact?: 'on' | 'off';
  readonly asOf?: string;
  readonly color?: boolean;
}

/** Puts the reports of all parts of a run together, and works out anew what only all documents show. */
export async function mergeCommand(paths: readonly string[], flags: MergeFlags): Promise<Exit> {
  const targets = reportTargets(flags.report ?? []);
  const shards = await openShards(paths);
  const tool = checkShards(shards);
  const masked = areMasked(shards);
  const { pack, config } = await configuredRules(flags, []);
  const asked = flags.redact ?? config.redact?.value ?? null;
  if (!masked) refuseUnmasked(targets, asked);
  if (pack.hash !== tool.rules) throw new UsageError(otherRules(tool, pack.hash));
  const { here, there } = areForTwo(paths, targets) ? sharesOf(targets) : { here: targets, there: [] };
  const work: MergeWork = {
    paths,
    targets: here,
    tool,
    masked,
    explain: flags.explain ?? false,
    excerpts: flags.excerpts,
    asOf: flags.asOf ?? null,
    quiet: flags.quiet === true,
    color: flags.color ?? null,
  };
  const second = there.length === 0 ? null : inSecondThread({ ...work, targets: there, rules: quietly(flags) });
  // Waited for below, when the reports of this thread are written: until then nobody would hear it fail.
  second?.catch(() => undefined);
  const report = await mergedReports(shards, pack, work, second === null ? null : { all: targets, done: second });
  tellOutcome(report, { targets, stopped: null, quiet: flags.quiet === true });
  return report.documents.length === 0 ? EXIT.trouble : EXIT.done;
}

/** What the rules were found by; what there is to say about them was said. */
function quietly({ rules }: MergeFlags): RuleFlags {
  return { ...(rules !== undefined && { rules }), quiet: true };
}

/** A report that would be masked anywhere else must not come out unmasked because its documents are not at hand. */
function refuseUnmasked(targets: readonly ReportTarget[], asked: 'on' | 'off' | null): void {
  const meant = targets.find(({ format }) => isMasked(format, asked));
  if (meant === undefined) return;
  const why =
    asked === 'on'
      ? 'Masking was asked for'
      : `The ${meant.format} report is made to be passed on, and so is masked unless you say otherwise`;
  const otherwise = asked === 'on' ? '' : ', or merge with --redact off to show what the parts show';
  throw new UsageError(
    `${why}, but these parts hold names and numbers as they are, and merge has no documents to look for them in: make the parts with audit --redact on${otherwise}.`,
  );
}

function otherRules({ rules }: Tool, hash: string): string {
  return `These parts were made with rules ${rules}, and here are rules ${hash}: merge them with the program, the rules and the configuration that made them.`;
}
