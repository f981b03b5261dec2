import type { DocumentAudit, Finding } from '../model/audit.ts';
import type { Unreadable } from '../model/document.ts';
import { SEVERITIES, type Severity } from '../model/vocabulary.ts';
import { messageOf } from './ci/message.ts';
import { counted } from './counts.ts';
import { nameOf, oneLine, remark } from './excerpt.ts';
import type { ReportOptions } from './reporter.ts';
import { openFindings, setAsideSentence } from './standing.ts';
import { placeOf } from './terminal/place.ts';
import { severityPaint } from './terminal/severity-paint.ts';

interface Watched {
  readonly documents: readonly DocumentAudit[];
  readonly unreadable: readonly Unreadable[];
}

/** What somebody who is writing needs at a glance: each open finding on a line, then how many there are. */
export function watchSummary({ documents, unreadable }: Watched, options: ReportOptions): string {
  const found = documents.map((audit) => ({ audit, findings: openFindings(audit, options) }));
  const aside = setAsideSentence(documents, options);
  const lines = [
    ...unreadable.map(({ path, reason }) => oneLine(`${path} ${remark(reason, options)}`)),
    ...found.flatMap(({ audit, findings }) =>
      findings.length === 0 && audit.idleComments === undefined
        ? []
        : [
            options.style.strong(oneLine(nameOf(audit))),
            ...findings.map((finding) => line(audit, finding, options)),
            ...(audit.idleComments ?? []).map((note) => `  ${oneLine(remark(note, options))}`),
          ],
    ),
    counts(
      found.map(({ findings }) => findings),
      documents.length,
    ),
    ...(aside === null ? [] : [aside]),
  ];
  return `${lines.join('\n')}\n`;
}

function line(audit: DocumentAudit, finding: Finding, options: ReportOptions): string {
  const { severity, location, rule } = finding;
  const place = options.style.quiet(oneLine(placeOf(location)).padEnd(PLACE));
  const message = messageOf({ ...audit, format: 'text', record: null }, finding, options);
  return `  ${place} ${severityPaint(options.style, severity)(NAMES[severity][0].padEnd(SEVERITY))} ${message} ${options.style.quiet(rule)}`;
}

/** Columns of a place and of a severity, so that messages stand below one another. */
const PLACE = 7;
const SEVERITY = 7;

const NAMES: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['advice', 'pieces of advice'],
};

function counts(each: readonly (readonly Finding[])[], documents: number): string {
  const all = each.flat();
  const said = SEVERITIES.flatMap((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${NAMES[severity][count === 1 ? 0 : 1]}`];
  });
  const within = each.filter((findings) => findings.length > 0).length;
  const of = counted(documents, 'document');
  return said.length === 0 ? `Nothing to change was found in ${of}.` : `${said.join(', ')} in ${within} of ${of}.`;
}
