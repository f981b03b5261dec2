import type { Severity } from '../../model/vocabulary.ts';
import { oneLine, remark } from '../excerpt.ts';
import { asLines } from '../pieces.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import { openFindings, setAsideSentence } from '../standing.ts';
import type { Wordbook } from '../wordbook.ts';
import { adviceOf, titleOf } from './message.ts';
import { type Region, regionOf } from './region.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that GitHub shows as annotations beside the lines of a change. */
export function githubReport(report: RunReport, words: Wordbook, options: ReportOptions): Iterable<string> {
  return asLines(annotations(report, words, options));
}

function* annotations(report: RunReport, words: Wordbook, options: ReportOptions): Generator<string> {
  for (const audit of report.documents) {
    for (const finding of openFindings(audit, options)) {
      yield annotation(
        COMMANDS[finding.severity],
        {
          file: audit.path,
          ...place(regionOf(audit, finding)),
          title: `${titleOf(finding, words)} (${finding.rule})`,
        },
        adviceOf(audit, finding, options),
      );
    }
  }
  for (const { path, idleComments = [] } of report.documents) {
    for (const note of idleComments) yield annotation('notice', { file: path }, remark(note, options));
  }
  for (const { path, reason } of report.unreadable) {
    const said = `It could not be read: ${oneLine(remark(reason, options))}`;
    yield annotation('error', { file: path }, said);
  }
  const aside = setAsideSentence(report.documents, options);
  if (aside !== null) yield annotation('notice', {}, aside);
}

/** Columns are understood only where a region stays on its line. */
function place(region: Region | null): Readonly<Record<string, number>> {
  if (region === null) return {};
  const { startLine, startColumn, endLine, endColumn } = region;
  return startLine === endLine
    ? { line: startLine, endLine, col: startColumn, endColumn }
    : { line: startLine, endLine };
}

function annotation(command: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const said = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${command}${said.length === 0 ? '' : ` ${said.join(',')}`}::${inMessage(message)}`;
}

/** As github.com/actions/toolkit escapes them: a percent sign first, then what would end the command. */
function inMessage(text: string): string {
  return oneLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
