import type { Log, Notification, Run } from 'sarif';
import { remark } from '../excerpt.ts';
import { shownFindings } from '../findings.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';
import { sarifResult } from './sarif-result.ts';
import { sarifRules } from './sarif-rules.ts';
import { relativeUri } from './uri.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The run as a SARIF 2.1.0 log (OASIS 2020, errata 01). Accepted and known findings are in it, marked as suppressed. */
export function sarifReport(report: RunReport, words: Wordbook, options: ReportOptions): string {
  const found = report.documents.flatMap((audit) =>
    shownFindings(audit, options).map((finding) => ({ audit, finding })),
  );
  const { name, version } = report.tool;
  const rules = sarifRules(
    found.map(({ finding }) => finding),
    words,
    options,
  );
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const run: Run = {
    tool: {
      driver: {
        name,
        version,
        ...(/^\d+\.\d+\.\d+/.test(version) && { semanticVersion: version }),
        rules,
        properties: { rulesHash: report.tool.rules, standard: report.tool.standard },
      },
    },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    invocations: [
      { executionSuccessful: report.unreadable.length === 0, toolExecutionNotifications: notes(report, options) },
    ],
    results: found.map(({ audit, finding }) => sarifResult(audit, finding, indexes.get(finding.rule) ?? -1, options)),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Files that could not be read, and what readers of formats left out. */
function notes({ documents, unreadable }: RunReport, options: ReportOptions): Notification[] {
  const note = (level: 'error' | 'note', path: string, text: string): Notification => ({
    level,
    message: { text: remark(text, options) },
    locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(path, options) } } }],
  });
  return [
    ...unreadable.map(({ path, reason }) => note('error', path, `It could not be read: ${reason}`)),
    ...documents.flatMap((audit) => audit.notes.map((text) => note('note', audit.path, text))),
  ];
}
