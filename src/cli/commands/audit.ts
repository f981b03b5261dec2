import { installation } from '../../batch/installation.ts';
import { runReport } from '../../batch/run-report.ts';
import type { Addressee, Kind, Severity } from '../../model/vocabulary.ts';
import { auditFiles } from '../audit-files.ts';
import { EXIT, type Exit, exitOf } from '../exit-status.ts';
import { findFiles } from '../find-files.ts';
import { loadedRules } from '../loaded-rules.ts';
import { tellOutcome } from '../outcome.ts';
import { reportTargets } from '../report-target.ts';
import { chosenStandard } from '../standard.ts';
import { writeReports } from '../write-reports.ts';

/** What the options of `audit` come to. */
export interface AuditFlags {
  readonly report?: readonly string[];
  readonly explain?: boolean;
  readonly excerpts: boolean;
  readonly minSeverity: Severity;
  readonly failOn?: Severity | 'none';
  readonly kind?: Kind;
  readonly addressee?: Addressee;
  readonly standard?: string;
  readonly rules?: readonly string[];
  readonly fileList?: string;
  readonly stdinFilename?: string;
  readonly allowUnreadable?: boolean;
  readonly failOnUnreadable?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
  readonly secondReader: 'on' | 'off' | 'count';
}

/** Audits what the paths lead to, writes the reports, and says how it ended. */
export async function auditCommand(paths: readonly string[], flags: AuditFlags): Promise<Exit> {
  const targets = reportTargets(flags.report ?? []);
  const found = await findFiles(paths, flags);
  const { pack } = await loadedRules(flags.rules, flags.quiet);
  const standard = chosenStandard(flags.standard, pack);
  const run = await auditFiles(found, pack, standard, flags);
  const facts = { version: installation().version, pack, standard, passedOver: found.passedOver };
  const report = runReport(run, facts);
  await writeReports(report, targets, pack, flags);
  const stopped = run.stopped ? { done: run.done, of: found.files.length } : null;
  tellOutcome(report, { targets, stopped, quiet: flags.quiet === true });
  if (run.stopped) return EXIT.interrupted;
  return exitOf(report, {
    failOn: flags.failOn ?? null,
    advisory: flags.secondReader === 'count',
    unreadable: flags.failOnUnreadable === true ? 'fail' : flags.allowUnreadable === true ? 'allow' : null,
  });
}
