import type { Result } from '../../batch/audit-file.ts';
import { RunGatherer } from '../../batch/gather-run.ts';
import { installation } from '../../batch/installation.ts';
import { quoteFrom } from '../../batch/quote.ts';
import { fileReader } from '../../batch/read-file.ts';
import { isInShard, type Shard } from '../../batch/shard.ts';
import { toolOf } from '../../batch/tool.ts';
import type { Found } from '../../input/find-documents.ts';
import { noTries } from '../../language/tries.ts';
import type { Addressee, Kind } from '../../model/vocabulary.ts';
import { fileNames } from '../../report/redact/file-names.ts';
import { isMasked } from '../../report/redact/shareable.ts';
import { setApart } from '../../report/without-plan.ts';
import { auditFiles, auditSetup, fileAudit } from '../audit-files.ts';
import { baselineAt, baselineHolder, baselinePath } from '../baseline-in-use.ts';
import type { BatchFlags } from '../batch-options.ts';
import { configuredRules, runStandard } from '../configured-rules.ts';
import { EXIT, type Exit, exitOf } from '../exit-status.ts';
import { type FilterFlags, filterLines, isFilter } from '../filter-lines.ts';
import { findFiles } from '../find-files.ts';
import { chosenFramework } from '../framework.ts';
import { groupedBy, noGroup } from '../group-by.ts';
import { tellOutcome } from '../outcome.ts';
import { keptFor } from '../report-needs.ts';
import { reportTargets } from '../report-target.ts';
import { reportSettings, type SettableFlags, thresholdsOf } from '../run-settings.ts';
import { storesOf } from '../run-stores.ts';
import { chosenStandard } from '../standard.ts';
import { openStreamed } from '../streamed-reports.ts';
import { passedThresholds } from '../thresholds.ts';
import { stopwatch } from '../timing.ts';
import { tellTries } from '../timing-by-rule.ts';
import { tell } from '../trouble.ts';
import { fileOptions, writeReports } from '../write-reports.ts';

/** What the options of `audit` come to. */
export interface AuditFlags extends SettableFlags, BatchFlags, FilterFlags {
  readonly kind?: Kind;
  readonly addressee?: Addressee;
  readonly standard?: string;
  readonly by?: string;
  readonly rules?: readonly string[];
  readonly baseline?: string | false;
  readonly fileList?: string;
  readonly stdinFilename?: string;
  readonly allowUnreadable?: boolean;
  readonly failOnUnreadable?: boolean;
  readonly asOf?: string;
  readonly smallNumbers?: number;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
  readonly config?: string | false;
  readonly columns?: readonly string[];
  readonly groupBy?: readonly string[];
}

/** Audits what the paths lead to, writes the reports, and says how it ended. */
export async function auditCommand(paths: readonly string[], flags: AuditFlags): Promise<Exit> {
  if (isFilter(flags, paths)) return auditLines(flags);
  const watch = stopwatch(flags.timing === true);
  const found = inThisShard(await findFiles(paths, flags), flags.shard);
  watch.lap('finding the files');
  const held = baselinePath(flags.baseline, paths);
  const baseline = held === null ? null : await baselineAt(held);
  const { pack, config, settings: configured } = await configuredRules(flags, paths);
  const settings = groupedBy(configured, flags.groupBy, process.cwd());
  watch.lap('loading the rules');
  const asked = reportSettings(flags, config);
  const targets = reportTargets(asked.report);
  const thresholds = thresholdsOf(flags, config, settings, pack);
  const chosen = chosenStandard(flags.standard, pack);
  const standard = runStandard(chosen, settings);
  const tool = toolOf({ version: installation().version, pack, standard });
  const framework = chosenFramework(flags.by, pack);
  const reportFlags = { ...flags, ...asked, standard, framework, names: fileNames(pack) };
  const streamed = await openStreamed(
    targets,
    { tool, ...(flags.shard !== undefined && { shard: flags.shard }) },
    pack,
    reportFlags,
  );
  try {
    const kept = keptFor(targets, asked.redact);
    const names = kept.masked ? reportFlags.names : null;
    const gatherer = new RunGatherer({ pack, asOf: flags.asOf ?? null, whole: kept.whole, names });
    const holder = baselineHolder(baseline);
    const missing = new Set(settings.groupBy);
    const take = async (result: Result): Promise<void> => {
      if ('audit' in result) for (const field of Object.keys(result.audit.group)) missing.delete(field);
      const held = 'reason' in result ? result : { ...result, audit: holder.hold(result.audit) };
      gatherer.take(held);
      await streamed.take(held);
    };
    const masked = targets.some(({ format }) => isMasked(format, asked.redact));
    const runFlags = { ...flags, secondReader: asked.secondReader, settings, masked };
    const setup = auditSetup(pack, chosen, runFlags);
    const stores = storesOf(setup, flags, paths, targets);
    const tries = flags.timing === true ? noTries(pack.cues.length) : undefined;
    const work = { files: found.files, jobs: flags.jobs, timeout: flags.timeout, tries };
    const audit = fileAudit({ ...setup, stores: stores.places }, runFlags, work);
    const run = await auditFiles(found, audit, take, runFlags);
    watch.lap('reading and auditing the documents');
    if (flags.quiet !== true) holder.tellChanges();
    const cohort = await gatherer.cohort(quoteFrom(found.files, fileReader(pack, setup.reading)));
    watch.lap('what all documents show together');
    const { documents, unreadable, withoutPlan } = gatherer;
    const apart =
      flags.shard === undefined ? setApart(documents, unreadable, withoutPlan) : { unreadable, withoutPlan };
    const report = { tool, documents, ...apart, passedOver: found.passedOver, cohort };
    await streamed.finish(report);
    await writeReports({ report, masked: gatherer.masked(report) }, targets, pack, reportFlags);
    watch.lap('writing the other reports');
    watch.tell(documents.length);
    if (tries !== undefined) tellTries(tries, pack);
    for (const field of missing) tell(noGroup(field));
    const stopped = run.stopped ? { done: run.done, of: found.files.length } : null;
    tellOutcome(report, { targets, stopped, quiet: flags.quiet === true });
    if (run.stopped) {
      if (stores.canResume()) tell('The same command with --resume goes on from here.');
      return EXIT.interrupted;
    }
    stores.finish();
    // A part may be empty, or hold unreadable files alone: what that means is for the merged run to say.
    if (flags.shard !== undefined && documents.length === 0) return EXIT.done;
    const passed = passedThresholds(report, thresholds);
    for (const sentence of passed) tell(sentence);
    return exitOf(report, {
      passed,
      unreadable: flags.failOnUnreadable === true ? 'fail' : flags.allowUnreadable === true ? 'allow' : null,
    });
  } finally {
    await streamed.discard();
  }
}

/** The files of one part of the run. */
function inThisShard(found: Found, shard: Shard | undefined): Found {
  if (shard === undefined) return found;
  return {
    ...found,
    files: found.files.filter(({ path }) => isInShard(path, shard)),
    unreadable: found.unreadable.filter(({ path }) => isInShard(path, shard)),
  };
}

/** One document per line in, one audit per line out. */
async function auditLines(flags: AuditFlags): Promise<Exit> {
  const { pack, config, settings } = await configuredRules(flags, []);
  const asked = reportSettings(flags, config);
  const chosen = chosenStandard(flags.standard, pack);
  const masked = isMasked('ndjson', asked.redact);
  const names = fileNames(pack);
  const setup = auditSetup(pack, chosen, { ...flags, secondReader: asked.secondReader, settings, masked });
  return filterLines(setup, fileOptions({ ...flags, ...asked, standard: chosen }), masked ? names : null);
}
