import { nearest } from '../language/likeness.ts';
import { UsageError } from '../model/diagnostic.ts';
import { FILE_FORMATS, FOLDER_FORMATS, REPORT_FORMATS, type ReportFormat } from '../report/reporter.ts';

/** One report that was asked for. */
export interface ReportTarget<Format extends string = ReportFormat> {
  readonly format: Format;
  /** Null writes it to standard output. */
  readonly file: string | null;
}

/** Reads `FORMAT` or `FORMAT=FILE`. */
export function targetOf<Format extends string>(wanted: string, formats: readonly Format[]): ReportTarget<Format> {
  const cut = wanted.indexOf('=');
  const name = cut < 0 ? wanted : wanted.slice(0, cut);
  const file = cut < 0 ? null : wanted.slice(cut + 1);
  const format = formats.find((known) => known === name);
  if (format === undefined) throw new UsageError(unknownFormat(name, formats));
  if (file === '')
    throw new UsageError(`--report ${wanted} names no file: write ${name}=FILE, or ${name} alone for the screen.`);
  return { format, file };
}

/** The same for the reports of an audit, some of which only a file or a folder can hold. */
export function reportTarget(wanted: string): ReportTarget {
  const { format, file } = targetOf(wanted, REPORT_FORMATS);
  if (file === null && FILE_FORMATS.some((known) => known === format))
    throw new UsageError(`The ${format} report is a file: write --report ${format}=FILE.${format}.`);
  if (file === null && FOLDER_FORMATS.some((known) => known === format))
    throw new UsageError(`The ${format} report is several files: write --report ${format}=FOLDER.`);
  return { format, file };
}

function unknownFormat(name: string, formats: readonly string[]): string {
  const known = `Formats: ${formats.join(', ')}.`;
  if (/[./\\]/.test(name)) return `--report takes a format before the file, such as --report json=${name}. ${known}`;
  const meant = nearest(name, formats);
  return `There is no report format "${name}".${meant === null ? '' : ` Did you mean ${meant}?`} ${known}`;
}

/** The reports of a run, the terminal's where none was named. */
export function reportTargets(wanted: readonly string[]): readonly ReportTarget[] {
  return noneTwice(wanted.length === 0 ? [{ format: 'terminal', file: null } as const] : wanted.map(reportTarget));
}

/** Two reports into one place are refused. */
export function noneTwice<Format extends string>(
  targets: readonly ReportTarget<Format>[],
): readonly ReportTarget<Format>[] {
  const places = new Set<string | null>();
  for (const { format, file } of targets) {
    if (places.has(file)) throw new UsageError(twice(format, file));
    places.add(file);
  }
  return targets;
}

function twice(format: string, file: string | null): string {
  return file === null
    ? `Only one report can go to the screen: give the ${format} report a file, --report ${format}=FILE.`
    : `Two reports would be written to ${file}: give each a file of its own.`;
}
