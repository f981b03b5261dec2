import { resolve } from 'node:path';
import { RunGatherer } from '../../batch/gather-run.ts';
import { mergedResults } from '../../batch/merge/merge-shards.ts';
import { compare, openShardReport, type ShardReport } from '../../batch/merge/shard-report.ts';
import { quoteFrom } from '../../batch/quote.ts';
import { fileReader } from '../../batch/read-file.ts';
import { standardOf } from '../../batch/tool.ts';
import type { PassagePlace } from '../../model/audit.ts';
import type { RulePack } from '../../model/pack.ts';
import { fileNames } from '../../report/redact/file-names.ts';
import type { RunReport, Tool } from '../../report/reporter.ts';
import { setApart } from '../../report/without-plan.ts';
import { needsOf } from '../report-needs.ts';
import type { ReportTarget } from '../report-target.ts';
import { openStreamed } from '../streamed-reports.ts';
import { type Elsewhere, writeReports } from '../write-reports.ts';

/** What reports of merged parts are made by. All of it is plain data, which can be handed to another thread. */
export interface MergeWork {
  readonly paths: readonly string[];
  /** The reports that are written here. */
  readonly targets: readonly ReportTarget[];
  readonly tool: Tool;
  /** Whether the parts are masked. */
  readonly masked: boolean;
  readonly explain: boolean;
  readonly excerpts: boolean;
  readonly asOf: string | null;
  readonly quiet: boolean;
  readonly color: boolean | null;
}

export async function openShards(paths: readonly string[]): Promise<readonly ShardReport[]> {
  const shards: ShardReport[] = [];
  for (const path of paths) shards.push(await openShardReport(path));
  return shards;
}

/** Goes through the parts, works out anew what only all documents show, and writes the reports. */
export async function mergedReports(
  shards: readonly ShardReport[],
  pack: RulePack,
  { targets, tool, masked, asOf, ...flags }: MergeWork,
  elsewhere: Elsewhere | null,
): Promise<RunReport> {
  const { color, ...shown } = flags;
  const reportFlags = {
    ...shown,
    ...(color !== null && { color }),
    ...(elsewhere !== null && { elsewhere }),
    minSeverity: 'info',
    redact: 'off',
    masked,
    names: fileNames(pack),
    standard: standardOf(tool),
  } as const;
  const streamed = await openStreamed(targets, { tool }, pack, reportFlags);
  try {
    const gatherer = new RunGatherer({ pack, asOf, whole: needsOf(targets), names: null });
    for await (const result of mergedResults(shards)) {
      gatherer.take(result);
      await streamed.take(result);
    }
    const read = fileReader(pack);
    const quote = (place: PassagePlace): Promise<string> =>
      quoteFrom([{ file: resolve(place.path), path: place.path }], read)(place);
    const cohort = await gatherer.cohort(flags.excerpts ? quote : () => Promise.resolve(''));
    const { documents, unreadable } = gatherer;
    const withoutPlan = shards.flatMap((shard) => shard.withoutPlan()).sort((a, b) => compare(a.path, b.path));
    const apart = setApart(documents, unreadable, withoutPlan);
    const report = { tool, documents, ...apart, passedOver: shards[0]?.passedOver() ?? 0, cohort };
    await streamed.finish(report);
    await writeReports({ report, masked: null }, targets, pack, reportFlags);
    return report;
  } finally {
    await streamed.discard();
  }
}
