import type { DocumentAudit, Finding, FindingCategory } from '../model/audit.ts';
import { type RuleCount, ruleCounts } from './counts.ts';
import { shownFindings } from './findings.ts';
import type { ReportOptions } from './reporter.ts';

/** A finding, and the document that it is in. */
export interface Sample {
  readonly finding: Finding;
  readonly audit: DocumentAudit;
  /** The document's place among all. */
  readonly at: number;
}

/** One rule over all documents. */
export interface RuleFound extends RuleCount {
  /** The id of its place in the page. */
  readonly id: string;
  /** The first findings, each from another document. */
  readonly samples: readonly [Sample, ...Sample[]];
}

export interface CategoryFound {
  readonly category: FindingCategory;
  readonly findings: number;
  readonly documents: number;
  /** Those found in most documents first. */
  readonly rules: readonly RuleFound[];
}

/** Passages that a rule is shown with. */
const SAMPLES = 3;

/** What was found in all documents, by category and rule, the most frequent first. */
export function rulesFound(documents: readonly DocumentAudit[], options: ReportOptions): readonly CategoryFound[] {
  const samples = samplesByRule(documents, options);
  const rules = ruleCounts(documents, options).flatMap((count, at): RuleFound[] => {
    const [first, ...others] = samples.get(count.rule) ?? [];
    return first === undefined ? [] : [{ ...count, id: `r${at + 1}`, samples: [first, ...others] }];
  });
  return [...new Set(rules.map(({ category }) => category))]
    .map((category): CategoryFound => {
      const own = rules.filter((rule) => rule.category === category);
      const findings = own.reduce((sum, rule) => sum + rule.findings, 0);
      return { category, findings, documents: documentsWith(documents, category, options), rules: own };
    })
    .sort((a, b) => b.documents - a.documents || b.findings - a.findings);
}

function samplesByRule(
  documents: readonly DocumentAudit[],
  options: ReportOptions,
): ReadonlyMap<string, readonly Sample[]> {
  const samples = new Map<string, Sample[]>();
  for (const [at, audit] of documents.entries()) {
    for (const finding of shownFindings(audit, options)) {
      const held = samples.get(finding.rule) ?? [];
      if (held.length < SAMPLES && held.at(-1)?.at !== at) held.push({ finding, audit, at });
      samples.set(finding.rule, held);
    }
  }
  return samples;
}

function documentsWith(documents: readonly DocumentAudit[], category: FindingCategory, options: ReportOptions): number {
  return documents.filter((audit) => shownFindings(audit, options).some((finding) => finding.category === category))
    .length;
}
