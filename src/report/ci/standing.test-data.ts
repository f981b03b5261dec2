import type { DocumentAudit, Finding } from '../../model/audit.ts';
import type { RunReport } from '../reporter.ts';
import { PLAN } from '../samples/plan.test-data.ts';
import { runOf } from '../samples/run.test-data.ts';

/** The sample plan with its first finding accepted, its second known from a baseline, and its third the second reader's. */
function aside(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding, index): Finding => {
    switch (index) {
      case 0:
        return {
          ...finding,
          accepted: { reason: 'quoted from the Act', reviewer: 'A. Reviewer', expires: '2030-01-01' },
        };
      case 1:
        return { ...finding, known: true };
      case 2:
        return { ...finding, advisory: true, probability: 0.75 };
      default:
        return finding;
    }
  });
}

const AUDIT: DocumentAudit = { ...PLAN, format: 'text', findings: aside(PLAN.findings) };

export const STANDING: RunReport = runOf([AUDIT], {
  unreadable: [{ path: 'scans/old form.pdf', reason: 'holds no text' }],
});
export const STANDING_FINDINGS: readonly Finding[] = AUDIT.findings;
