import type { DocumentAudit, Evidence, Finding } from '../model/audit.ts';
import { SEVERITIES, type Severity } from '../model/vocabulary.ts';

/** 0 is the most urgent. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** The findings that a report shows, in the order in which they stand in the document. */
export function shownFindings(audit: DocumentAudit, options: { readonly minSeverity: Severity }): readonly Finding[] {
  const lowest = severityRank(options.minSeverity);
  return audit.findings.filter((finding) => severityRank(finding.severity) <= lowest).sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return a.location.start - b.location.start || a.location.end - b.location.end || compare(a.rule, b.rule);
}

/** Order of code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Findings of one rule with one message, all open or all set aside for one reason, in the order of their first places: said once, shown each. */
export function groupedByRule(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.rule}\n${finding.message}\n${finding.known}\n${finding.accepted?.reason ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** Evidence against that no finding shows already on its line. */
export function untold(evidence: readonly Evidence[], findings: readonly Finding[]): readonly Evidence[] {
  const lines = new Set(findings.map(({ location }) => location.line));
  return evidence.filter(({ stance, location }) => stance === 'against' && !lines.has(location.line));
}
