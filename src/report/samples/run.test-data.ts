import type { CriterionSum, DocumentAudit } from '../../model/audit.ts';
import { PLAIN_STYLE, type ReportOptions, type RunReport } from '../reporter.ts';
import { PLAN } from './plan.test-data.ts';
import { WORDS } from './words.test-data.ts';

export const OPTIONS: ReportOptions = {
  width: 80,
  style: PLAIN_STYLE,
  unicode: true,
  excerpts: true,
  explain: false,
  minSeverity: 'info',
};

/** Wilson's 95 % interval, as the audit computes it. */
function interval(met: number, n: number): Pick<CriterionSum, 'low' | 'high'> {
  if (n === 0) return { low: null, high: null };
  const z2 = 1.959964 ** 2;
  const p = met / n;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Math.sqrt(z2) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { low: centre - half, high: centre + half };
}

function sum(id: string, documents: readonly DocumentAudit[]): CriterionSum {
  const results = documents.map((audit) => audit.criteria[id]);
  const met = results.filter((result) => result === 'met').length;
  const applicable = met + results.filter((result) => result === 'not-met').length;
  const exceptions = results.filter((result) => result === 'exception').length;
  const target = WORDS.criteria[id]?.target ?? 1;
  return { id, met, applicable, exceptions, ...interval(met, applicable), target };
}

/** A run over these documents, its sums added up. */
export function runOf(documents: readonly DocumentAudit[], rest: Partial<RunReport> = {}): RunReport {
  return {
    tool: { name: 'recovery-audit', version: '0.1.0', rules: '3f9c2ab41d07', standard: 'recommended' },
    documents,
    unreadable: [],
    passedOver: 0,
    cohort: {
      criteria: Object.keys(WORDS.criteria).map((id) => sum(id, documents)),
      repeated: [],
      copied: [],
      reviews: null,
      goalShares: [],
    },
    ...rest,
  };
}

export const ONE_PLAN: RunReport = runOf([PLAN]);
