import { createHash } from 'node:crypto';
import type { Severity } from '../../model/vocabulary.ts';
import { oneLine, remark } from '../excerpt.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import { openFindings } from '../standing.ts';
import type { Wordbook } from '../wordbook.ts';
import { jsonList } from './json-list.ts';
import { adviceOf, titleOf } from './message.ts';
import { regionOf } from './region.ts';

/** GitLab's words: info, minor, major, critical, blocker. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * GitLab's code quality report. A fingerprint must be the only one of its kind in the whole report, so the path is part
 * of it. The format has no accepted findings: they are left out.
 */
export function gitlabReport(report: RunReport, words: Wordbook, options: ReportOptions): Iterable<string> {
  return jsonList(issues(report, words, options));
}

function* issues({ documents, unreadable }: RunReport, words: Wordbook, options: ReportOptions): Generator<object> {
  for (const audit of documents) {
    for (const finding of openFindings(audit, options)) {
      const region = regionOf(audit, finding);
      yield {
        description: `${titleOf(finding, words)}. ${adviceOf(audit, finding, options)}`,
        check_name: finding.rule,
        fingerprint: fingerprint(audit.path, audit.record ?? '', finding.fingerprint),
        severity: SEVERITIES[finding.severity],
        location: {
          path: oneLine(audit.path),
          lines: { begin: region?.startLine ?? 1, end: region?.endLine ?? 1 },
        },
      };
    }
  }
  for (const { path, reason } of unreadable) {
    yield {
      description: `It could not be read: ${oneLine(remark(reason, options))}`,
      check_name: 'unreadable',
      fingerprint: fingerprint(path, 'unreadable'),
      severity: SEVERITIES.error,
      location: { path: oneLine(path), lines: { begin: 1, end: 1 } },
    };
  }
}

function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}
