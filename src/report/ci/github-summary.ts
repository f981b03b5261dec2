import type { DocumentAudit, Finding } from '../../model/audit.ts';
import { SEVERITIES } from '../../model/vocabulary.ts';
import { counted } from '../counts.ts';
import { nameOf, remark } from '../excerpt.ts';
import { SEVERITY } from '../labels.ts';
import { inert } from '../markdown/escape.ts';
import { table } from '../markdown/table.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import { openFindings, setAsideSentence } from '../standing.ts';
import type { Wordbook } from '../wordbook.ts';
import { messageOf, titleOf } from './message.ts';
import { regionOf } from './region.ts';

/** GitHub cuts a job summary off at 1 MiB; this many findings, at their longest, stay below it. */
const LISTED = 500;

/** What stands on the page of a workflow run: how many findings each document has, and what they are. */
export function githubSummary(report: RunReport, words: Wordbook, options: ReportOptions): string {
  const found = report.documents.flatMap((audit) =>
    openFindings(audit, options).map((finding) => ({ audit, finding })),
  );
  const aside = setAsideSentence(report.documents, options);
  const parts = [
    '## Recovery audit',
    `${counted(found.length, 'finding')} in ${counted(report.documents.length, 'document')}.${aside === null ? '' : ` ${aside}`}`,
    ...(report.documents.length === 0 ? [] : [counts(report.documents, options)]),
    ...(report.unreadable.length === 0 ? [] : [unreadable(report, options)]),
    ...(found.length === 0
      ? []
      : [
          found
            .slice(0, LISTED)
            .map((one) => item(one.audit, one.finding, words, options))
            .join('\n'),
        ]),
    ...(found.length <= LISTED ? [] : [`And ${found.length - LISTED} more: a report file holds them all.`]),
    'This is about the texts alone: what was said and done beside them cannot be read here.',
  ];
  return `${parts.join('\n\n')}\n`;
}

function counts(documents: readonly DocumentAudit[], options: ReportOptions): string {
  const rows = documents.map((audit) => {
    const open = openFindings(audit, options);
    const each = SEVERITIES.map((severity) => String(open.filter((finding) => finding.severity === severity).length));
    return [inert(nameOf(audit)), ...each];
  });
  return table([['Document', 'left'], ...SEVERITIES.map((severity) => [SEVERITY[severity], 'right'] as const)], rows);
}

function unreadable({ unreadable: files }: RunReport, options: ReportOptions): string {
  return files
    .map(({ path, reason }) => `- ${inert(path)} could not be read: ${inert(remark(reason, options))}`)
    .join('\n');
}

function item(audit: DocumentAudit, finding: Finding, words: Wordbook, options: ReportOptions): string {
  const region = regionOf(audit, finding);
  const place = `${nameOf(audit)}${region === null ? '' : `:${region.startLine}`}`;
  return `- **${inert(place)}** ${SEVERITY[finding.severity]}, ${inert(titleOf(finding, words))}. ${inert(messageOf(audit, finding, options))}`;
}
