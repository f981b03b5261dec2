import type { DocumentAudit, Finding } from '../../model/audit.ts';
import { oneLine, remark } from '../excerpt.ts';
import { findingTitle } from '../finding-title.ts';
import { passage } from '../passage.ts';
import type { ReportOptions } from '../reporter.ts';
import { placeInWords } from '../terminal/place.ts';
import type { Wordbook } from '../wordbook.ts';
import { regionOf } from './region.ts';

/** What a finding is about, in a few words. */
export function titleOf(finding: Finding, words: Wordbook): string {
  const title = oneLine(findingTitle(finding, words));
  return finding.advisory ? `${title} (second reader, advice)` : title;
}

/** A finding on one line: its words, why they are worth another look, and its place where the file has no lines. */
export function messageOf(audit: DocumentAudit, finding: Finding, options: ReportOptions): string {
  const quoted = passage(finding.text, options);
  const place = regionOf(audit, finding) === null ? ` (${oneLine(placeInWords(finding.location))})` : '';
  const record = audit.record === null ? '' : ` [${oneLine(remark(audit.record, options))}]`;
  const why = oneLine(remark(finding.message, options));
  return `${quoted === null ? '' : `“${quoted}”: `}${why}${place}${record}`;
}

/** The same with other words to use. */
export function adviceOf(audit: DocumentAudit, finding: Finding, options: ReportOptions): string {
  const message = messageOf(audit, finding, options);
  if (finding.instead.length === 0) return message;
  return `${message} Other words: ${finding.instead.map((other) => oneLine(remark(other, options))).join(' / ')}`;
}
