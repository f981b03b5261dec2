import { wordbookOf } from '../batch/wordbook.ts';
import type { Framework, RulePack } from '../model/pack.ts';
import type { Severity } from '../model/vocabulary.ts';
import { FILE_REPORTERS, FOLDER_REPORTERS, isStreamed, REPORTERS } from '../report/registry.ts';
import {
  PLAIN_STYLE,
  type Reporter,
  type ReportFormat,
  type ReportOptions,
  type RunReport,
  TEXT_FORMATS,
  type TextFormat,
} from '../report/reporter.ts';
import { summary } from '../report/summary.ts';
import type { Wordbook } from '../report/wordbook.ts';
import { addTo, writeFolder, writeOut, writeWhole } from '../report/write.ts';
import type { ReportTarget } from './report-target.ts';
import { styleOf, terminalOf } from './terminal.ts';

export interface ReportFlags {
  readonly explain?: boolean;
  readonly excerpts: boolean;
  readonly minSeverity: Severity;
  readonly quiet?: boolean;
  /** Groups of fewer documents are counted together. */
  readonly smallNumbers?: number;
  readonly color?: boolean;
  /** Id of the standard that was asked for, or null for the recommended ones. */
  readonly standard: string | null;
  /** The framework to show the audit by as well; absent or null for the four domains alone. */
  readonly framework?: Framework | null;
}

/** Columns of a report that goes to a file. */
const FILE_WIDTH = 80;

/** The options of a report that goes to a file. */
export function fileOptions(flags: ReportFlags): ReportOptions {
  return {
    width: FILE_WIDTH,
    style: PLAIN_STYLE,
    unicode: true,
    excerpts: flags.excerpts,
    explain: flags.explain === true,
    minSeverity: flags.minSeverity,
    ...(flags.smallNumbers !== undefined && { smallNumbers: flags.smallNumbers }),
  };
}

/** What was not written while the run went: files first, the screen last; a summary on standard error where there are files alone. */
export async function writeReports(
  report: RunReport,
  targets: readonly ReportTarget[],
  pack: RulePack,
  flags: ReportFlags,
): Promise<void> {
  const words = wordbookOf(pack, flags.standard, flags.framework);
  const forFile = fileOptions(flags);
  const written: string[] = [];
  for (const { format, file } of targets) {
    if (file === null) continue;
    if (!isStreamed(format)) await writeReport(format, file, [report, words, forFile]);
    written.push(file);
  }
  await addJobSummary(report, targets, words, forFile);
  const screen = targets.find(({ file }) => file === null);
  if (screen !== undefined && isText(screen.format)) {
    if (isStreamed(screen.format)) return;
    const terminal = terminalOf(process.stdout, process.env, flags.color ?? null);
    const options = { ...forFile, ...terminal, style: await styleOf(terminal) };
    const reporter = await REPORTERS[screen.format]();
    await writeOut(process.stdout, reporter(report, words, options));
  } else if (flags.quiet !== true) {
    process.stderr.write(summary(report, written, { ...forFile, ...terminalOf(process.stderr, process.env, false) }));
  }
}

/** Where GitHub's annotations are asked for on its own machines, the page of the run gets a summary as well. */
async function addJobSummary(
  report: RunReport,
  targets: readonly ReportTarget[],
  words: Wordbook,
  options: ReportOptions,
): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY ?? '';
  if (file === '' || !targets.some(({ format }) => format === 'github')) return;
  const { githubSummary } = await import('../report/ci/github-summary.ts');
  await addTo(file, githubSummary(report, words, options));
}

function isText(format: ReportFormat): format is TextFormat {
  return TEXT_FORMATS.some((text) => text === format);
}

async function writeReport(format: ReportFormat, path: string, found: Parameters<Reporter>): Promise<void> {
  if (format === 'csv') await writeFolder(path, (await FOLDER_REPORTERS[format]())(...found));
  else if (isText(format)) await writeWhole(path, (await REPORTERS[format]())(...found));
  else await writeWhole(path, await (await FILE_REPORTERS[format]())(...found));
}
