import type { DocumentAudit, Finding } from '../model/audit.ts';
import { SEVERITIES, type Severity } from '../model/vocabulary.ts';

/** 0 is the most urgent. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** The findings that a report shows, as they stand in the document. */
export function shownFindings(audit: DocumentAudit, options: { readonly minSeverity: Severity }): readonly Finding[] {
  const lowest = severityRank(options.minSeverity);
  return audit.findings.filter((finding) => severityRank(finding.severity) <= lowest);
}
