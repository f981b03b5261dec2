import { installation } from '../../batch/installation.ts';
import { runReport } from '../../batch/run-report.ts';
import type { Addressee, Kind } from '../../model/vocabulary.ts';
import { auditFiles } from '../audit-files.ts';
import { baselineAt, baselinePath, heldAgainst } from '../baseline-in-use.ts';
import { configuredRules, runStandard } from '../configured-rules.ts';
import { EXIT, type Exit, exitOf } from '../exit-status.ts';
import { findFiles } from '../find-files.ts';
import { tellOutcome } from '../outcome.ts';
import { reportTargets } from '../report-target.ts';
import { reportSettings, type SettableFlags, thresholdsOf } from '../run-settings.ts';
import { chosenStandard } from '../standard.ts';
import { passedThresholds } from '../thresholds.ts';
import { tell } from '../trouble.ts';
import { writeReports } from '../write-reports.ts';

/** What the options of `audit` come to. */
export interface AuditFlags extends SettableFlags {
  readonly kind?: Kind;
  readonly addressee?: Addressee;
  readonly standard?: string;
  readonly rules?: readonly string[];
  readonly baseline?: string | false;
  readonly fileList?: string;
  readonly stdinFilename?: string;
  readonly allowUnreadable?: boolean;
  readonly failOnUnreadable?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
  readonly config?: string | false;
  readonly columns?: readonly string[];
}

/** Audits what the paths lead to, writes the reports, and says how it ended. */
export async function auditCommand(paths: readonly string[], flags: AuditFlags): Promise<Exit> {
  const found = await findFiles(paths, flags);
  const held = baselinePath(flags.baseline, paths);
  const baseline = held === null ? null : await baselineAt(held);
  const { pack, config, settings } = await configuredRules(flags, paths);
  const asked = reportSettings(flags, config);
  const targets = reportTargets(asked.report);
  const thresholds = thresholdsOf(flags, config, settings, pack);
  const chosen = chosenStandard(flags.standard, pack);
  const run = await auditFiles(found, pack, chosen, { ...flags, secondReader: asked.secondReader, settings });
  const standard = runStandard(chosen, settings);
  const facts = { version: installation().version, pack, standard, passedOver: found.passedOver };
  const documents = heldAgainst(run.documents, baseline, flags.quiet === true);
  const report = runReport({ ...run, documents }, facts);
  await writeReports(report, targets, pack, { ...flags, ...asked, standard });
  const stopped = run.stopped ? { done: run.done, of: found.files.length } : null;
  tellOutcome(report, { targets, stopped, quiet: flags.quiet === true });
  if (run.stopped) return EXIT.interrupted;
  const passed = passedThresholds(report, thresholds);
  for (const sentence of passed) tell(sentence);
  return exitOf(report, {
    passed,
    unreadable: flags.failOnUnreadable === true ? 'fail' : flags.allowUnreadable === true ? 'allow' : null,
  });
}
