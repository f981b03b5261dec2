import type { DocumentAudit, Finding } from '../model/audit.ts';
import { counted } from './counts.ts';
import { remark } from './excerpt.ts';
import { shownFindings } from './findings.ts';
import { SEVERITY } from './labels.ts';
import type { ReportOptions } from './reporter.ts';

type Showing = Pick<ReportOptions, 'minSeverity'>;

/** Neither accepted nor known from the baseline: it is for whoever made the change. */
export function isOpen({ accepted, known }: Pick<Finding, 'accepted' | 'known'>): boolean {
  return accepted === null && !known;
}

export function openFindings(audit: DocumentAudit, options: Showing): readonly Finding[] {
  return shownFindings(audit, options).filter(isOpen);
}

/** "3 accepted, 10 known from the baseline"; null where there are none. */
export function setAside(documents: readonly DocumentAudit[], options: Showing): string | null {
  let [accepted, known] = [0, 0];
  for (const audit of documents) {
    for (const finding of shownFindings(audit, options)) {
      if (finding.accepted !== null) accepted += 1;
      else if (finding.known) known += 1;
    }
  }
  const said = [
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
    ...(known === 0 ? [] : [`${known} known from the baseline`]),
  ];
  return said.length === 0 ? null : said.join(', ');
}

/** What sort of finding it is, in a word or two: "error", "advice, second reader", "warning, accepted". */
export function sortOf({ severity, advisory, accepted, known }: Sorted): string {
  const standing = accepted !== null ? ', accepted' : known ? ', known' : '';
  return `${SEVERITY[severity]}${advisory ? ', second reader' : ''}${standing}`;
}
type Sorted = Pick<Finding, 'severity' | 'advisory' | 'accepted' | 'known'>;

/** "Accepted by A. Reviewer until 2027-03-31: prescribed by the commissioner"; null where it was not. */
export function acceptanceOf({ accepted }: Pick<Finding, 'accepted'>, options: ReportOptions): string | null {
  if (accepted === null) return null;
  const by = accepted.reviewer === null ? ' in the template itself' : ` by ${accepted.reviewer}`;
  const until = accepted.expires === null ? '' : ` until ${accepted.expires}`;
  return `Accepted${by}${until}: ${remark(accepted.reason, options)}`;
}

/** The same as a sentence. */
export function setAsideSentence(documents: readonly DocumentAudit[], options: Showing): string | null {
  const said = setAside(documents, options);
  return said === null ? null : `Not counted: ${counted(openness(documents, options), 'finding')} (${said}).`;
}

function openness(documents: readonly DocumentAudit[], options: Showing): number {
  return documents.reduce(
    (sum, audit) => sum + shownFindings(audit, options).filter((finding) => !isOpen(finding)).length,
    0,
  );
}
