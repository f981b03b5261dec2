import type { Log, Notification, Result, Run } from 'sarif';
import type { Finding } from '../../model/audit.ts';
import { remark } from '../excerpt.ts';
import { shownFindings } from '../findings.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';
import { jsonWithList } from './json-list.ts';
import { sarifResult } from './sarif-result.ts';
import { sarifRules } from './sarif-rules.ts';
import { relativeUri } from './uri.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The run as a SARIF 2.1.0 log (OASIS 2020, errata 01). Accepted and known findings are in it, marked as suppressed. */
export function sarifReport(report: RunReport, words: Wordbook, options: ReportOptions): Iterable<string> {
  const { name, version } = report.tool;
  const rules = sarifRules(firstOfEachRule(report, options), words, options);
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
    results: [],
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return jsonWithList(log, 'results', results(report, options, indexes));
}

function* results(
  { documents }: RunReport,
  options: ReportOptions,
  indexes: ReadonlyMap<string, number>,
): Generator<Result> {
  for (const audit of documents) {
    for (const finding of shownFindings(audit, options)) {
      yield sarifResult(audit, finding, indexes.get(finding.rule) ?? -1, options);
    }
  }
}

function firstOfEachRule({ documents }: RunReport, options: ReportOptions): readonly Finding[] {
  const first = new Map<string, Finding>();
  for (const audit of documents) {
    for (const finding of shownFindings(audit, options)) {
      if (!first.has(finding.rule)) first.set(finding.rule, finding);
    }
  }
  return [...first.values()];
}

/** Files that could not be read, and what readers of formats left out. */
function notes({ documents, unreadable }: RunReport, options: ReportOptions): Notification[] {
  const note = (level: 'error' | 'note', path: string, text: string): Notification => ({
    level,
    message: { text: remark(text, options) },
    locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(path) } } }],
  });
  return [
    ...unreadable.map(({ path, reason }) => note('error', path, `It could not be read: ${reason}`)),
    ...documents.flatMap((audit) => audit.notes.map((text) => note('note', audit.path, text))),
  ];
}
