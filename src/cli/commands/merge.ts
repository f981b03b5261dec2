import { resolve } from 'node:path';
import { RunGatherer } from '../../batch/gather-run.ts';
import { areMasked, checkShards, mergedResults } from '../../batch/merge/merge-shards.ts';
import { openShardReport, type ShardReport } from '../../batch/merge/shard-report.ts';
import { quoteFrom } from '../../batch/quote.ts';
import { fileReader } from '../../batch/read-file.ts';
import { standardOf } from '../../batch/tool.ts';
import type { PassagePlace } from '../../model/audit.ts';
import { UsageError } from '../../model/diagnostic.ts';
import { fileNames } from '../../report/redact/file-names.ts';
import { isMasked } from '../../report/redact/shareable.ts';
import { isStreamed } from '../../report/registry.ts';
import type { Tool } from '../../report/reporter.ts';
import { configuredRules, type RuleFlags } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { tellOutcome } from '../outcome.ts';
import { reportTargets } from '../report-target.ts';
import { openStreamed } from '../streamed-reports.ts';
import { tell } from '../trouble.ts';
import { writeReports } from '../write-reports.ts';

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
  const shards: ShardReport[] = [];
  for (const path of paths) shards.push(await openShardReport(path));
  const tool = checkShards(shards);
  const masked = areMasked(shards);
  if (flags.redact === 'on' && !masked) throw new UsageError(NOT_MASKED);
  const { pack } = await configuredRules(flags, []);
  if (pack.hash !== tool.rules) throw new UsageError(otherRules(tool, pack.hash));
  const standard = standardOf(tool);
  const reportFlags = {
    ...flags,
    explain: flags.explain ?? false,
    minSeverity: 'info',
    redact: 'off',
    masked,
    names: fileNames(pack),
    standard,
  } as const;
  const streamed = await openStreamed(targets, { tool }, pack, reportFlags);
  try {
    const whole = !targets.every(({ format }) => isStreamed(format));
    const gatherer = new RunGatherer({ pack, asOf: flags.asOf ?? null, whole, names: null });
    for await (const result of mergedResults(shards)) {
      gatherer.take(result);
      await streamed.take(result);
    }
    const read = fileReader(pack);
    const quote = (place: PassagePlace): Promise<string> =>
      quoteFrom([{ file: resolve(place.path), path: place.path }], read)(place);
    const cohort = await gatherer.cohort(flags.excerpts ? quote : () => Promise.resolve(''));
    const { documents, unreadable } = gatherer;
    const report = { tool, documents, unreadable, passedOver: shards[0]?.passedOver() ?? 0, cohort };
    await streamed.finish(report);
    await writeReports({ report, masked: null }, targets, pack, reportFlags);
    if (flags.quiet !== true && !masked && targets.some(({ format }) => isMasked(format, flags.redact ?? null)))
      tell(UNMASKED);
    tellOutcome(report, { targets, stopped: null, quiet: flags.quiet === true });
    return documents.length === 0 ? EXIT.trouble : EXIT.done;
  } finally {
    await streamed.discard();
  }
}

const NOT_MASKED =
  'These parts hold names and numbers as they are, and merge has no documents to look for them in: make the parts with audit --redact on.';

const UNMASKED =
  'Nothing is masked by merge: names and numbers are as the parts have them. audit --redact on makes masked parts.';

function otherRules({ rules }: Tool, hash: string): string {
  return `These parts were made with rules ${rules}, and here are rules ${hash}: merge them with the program, the rules and the configuration that made them.`;
}
