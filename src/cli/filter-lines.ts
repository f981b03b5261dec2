import type { AuditSetup } from '../batch/audit-setup.ts';
import { documentAuditor } from '../batch/audit-setup.ts';
import { lineDocument } from '../batch/filter-line.ts';
import { linesOf } from '../input/read-lines.ts';
import type { DocumentAudit } from '../model/audit.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { Unreadable } from '../model/document.ts';
import { jsonDocument, jsonUnreadable, line } from '../report/json.ts';
import type { FileNames } from '../report/redact/file-names.ts';
import { maskedAudit } from '../report/redact/masked-audit.ts';
import type { ReportOptions } from '../report/reporter.ts';
import { writeOut } from '../report/write.ts';
import { EXIT, type Exit } from './exit-status.ts';

export interface FilterFlags {
  readonly from?: 'ndjson';
  readonly to?: 'ndjson';
}

/** Whether the run is to be a filter: documents in, audits out, line by line. Both sides have to be asked for. */
export function isFilter({ from, to }: FilterFlags, paths: readonly string[]): boolean {
  if (from === undefined && to === undefined) return false;
  if (from === undefined || to === undefined) {
    throw new UsageError('--from ndjson and --to ndjson belong together: lines of JSON in, lines of JSON out.');
  }
  if (paths.some((path) => path !== '-')) {
    throw new UsageError('--from ndjson reads standard input: leave the paths out.');
  }
  return true;
}

/**
 * Audits documents that come as lines of JSON, and answers each with a line, in order. It reads no faster than its answers are
 * taken, and ends where nobody takes them any more.
 */
export async function filterLines(setup: AuditSetup, options: ReportOptions, masked: FileNames | null): Promise<Exit> {
  const audit = documentAuditor(setup);
  let number = 0;
  for await (const text of linesOf(process.stdin)) {
    number += 1;
    if (text.trim() === '') continue;
    const given = lineDocument(text, number);
    const result = 'reason' in given ? given : audit(given.document, given.kind);
    const answer =
      'reason' in result ? refusal(result, options) : line(jsonDocument(shown(result.audit, masked), options));
    if (!(await writeOut(process.stdout, answer))) break;
  }
  return EXIT.done;
}

function shown(audit: DocumentAudit, masked: FileNames | null): DocumentAudit {
  return masked === null ? audit : maskedAudit(audit, masked);
}

function refusal(unreadable: Unreadable, options: ReportOptions): string {
  return line(jsonUnreadable(unreadable, options));
}
