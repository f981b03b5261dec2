import { wordbookOf } from '../batch/wordbook.ts';
import type { Framework, RulePack } from '../model/pack.ts';
import type { Severity } from '../model/vocabulary.ts';
import type { FileNames } from '../report/redact/file-names.ts';
import { isMasked } from '../report/redact/shareable.ts';
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
import { tell } from './trouble.ts';

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
  /** What was asked of masking; null leaves it to each format. */
  readonly redact: 'on' | 'off' | null;
  /** Whether the run was masked before it came here, as parts of a run may be. */
  readonly masked?: boolean;
  /** Masks names of files alike in all reports of a run. */
  readonly names: FileNames;
  /** Reports of the same run that another thread writes. */
  readonly elsewhere?: Elsewhere;
}

export interface Elsewhere {
  /** All reports of the run, these and those, in the order in which they were asked for. */
  readonly all: readonly ReportTarget[];
  /** Rejects where one of them cannot be written. */
  readonly done: Promise<void>;
}

/** What a run found, and the same masked where a report needs that. */
export interface Found {
  readonly report: RunReport;
  readonly masked: RunReport | null;
}

/** Columns of a report that goes to a file. */
const FILE_WIDTH = 80;

/** The options of a report that goes to a file. */
export function fileOptions(flags: Omit<ReportFlags, 'names'>): ReportOptions {
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

/** Whether a report of this format shows what it quotes masked. */
export function isShownMasked(
  format: ReportFormat,
  { redact, masked }: Pick<ReportFlags, 'redact' | 'masked'>,
): boolean {
  return masked === true || isMasked(format, redact);
}

/** What was not written while the run went: files first, the screen last; a summary on standard error where there are files alone. */
export async function writeReports(
  { report, masked: shared }: Found,
  targets: readonly ReportTarget[],
  pack: RulePack,
  flags: ReportFlags,
): Promise<void> {
  const words = wordbookOf(pack, flags.standard, flags.framework);
  const forFile = fileOptions(flags);
  const optionsOf = (format: ReportFormat): ReportOptions => ({ ...forFile, masked: isShownMasked(format, flags) });
  const written = (flags.elsewhere?.all ?? targets).flatMap(({ file }) => (file === null ? [] : [file]));
  const masked: string[] = [];
  const given = (format: ReportFormat, file: string | null): RunReport => {
    if (!isMasked(format, flags.redact)) return report;
    masked.push(file ?? `the ${format} report`);
    if (isStreamed(format)) return report;
    if (shared === null) throw new Error('a report is to be masked, and no document was kept masked');
    return shared;
  };
  for (const { format, file } of targets) {
    if (file === null) continue;
    const shown = given(format, file);
    if (!isStreamed(format)) await writeReport(format, file, [shown, words, optionsOf(format)]);
  }
  await flags.elsewhere?.done;
  await addJobSummary(() => given('github', null), targets, words, forFile);
  const screen = targets.find(({ file }) => file === null);
  if (screen !== undefined && isText(screen.format)) {
    const shown = given(screen.format, null);
    if (flags.quiet !== true) tellMasked(masked);
    if (isStreamed(screen.format)) return;
    const terminal = terminalOf(process.stdout, process.env, flags.color ?? null);
    const options = { ...optionsOf(screen.format), ...terminal, style: await styleOf(terminal) };
    const reporter = await REPORTERS[screen.format]();
    await writeOut(process.stdout, reporter(shown, words, options));
  } else if (flags.quiet !== true) {
    process.stderr.write(summary(report, written, { ...forFile, ...terminalOf(process.stderr, process.env, false) }));
    tellMasked(masked);
  }
}

/** Said once, however many reports are masked. */
function tellMasked(masked: readonly string[]): void {
  if (masked.length === 0) return;
  tell(`Names and numbers are masked in ${masked.join(', ')}. That is not anonymisation: read it before you share it.`);
}

/** Where GitHub's annotations are asked for on its own machines, the page of the run gets a summary as well. */
async function addJobSummary(
  report: () => RunReport,
  targets: readonly ReportTarget[],
  words: Wordbook,
  options: ReportOptions,
): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY ?? '';
  if (file === '' || !targets.some(({ format }) => format === 'github')) return;
  const { githubSummary } = await import('../report/ci/github-summary.ts');
  await addTo(file, githubSummary(report(), words, options));
}

function isText(format: ReportFormat): format is TextFormat {
  return TEXT_FORMATS.some((text) => text === format);
}

async function writeReport(format: ReportFormat, path: string, found: Parameters<Reporter>): Promise<void> {
  if (format === 'csv') await writeFolder(path, (await FOLDER_REPORTERS[format]())(...found));
  else if (isText(format)) await writeWhole(path, (await REPORTERS[format]())(...found));
  else await writeWhole(path, await (await FILE_REPORTERS[format]())(...found));
}
