import type { DocumentAudit, FindingCategory, Goal } from '../model/audit.ts';
import { KINDS, type Kind, type Severity } from '../model/vocabulary.ts';
import { compare, shownFindings } from './findings.ts';
import { KIND } from './labels.ts';
import type { ReportOptions } from './reporter.ts';

export interface RuleCount {
  readonly rule: string;
  readonly category: FindingCategory;
  readonly severity: Severity;
  readonly findings: number;
  readonly documents: number;
}

/** How often each rule found something, those found in most documents first. */
export function ruleCounts(
  documents: readonly DocumentAudit[],
  options: Pick<ReportOptions, 'minSeverity'>,
): readonly RuleCount[] {
  const counts = new Map<string, { -readonly [K in keyof RuleCount]: RuleCount[K] }>();
  for (const audit of documents) {
    const here = new Set<string>();
    for (const { rule, category, severity } of shownFindings(audit, options)) {
      const count = counts.get(rule) ?? { rule, category, severity, findings: 0, documents: 0 };
      count.findings += 1;
      if (!here.has(rule)) count.documents += 1;
      here.add(rule);
      counts.set(rule, count);
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.documents - a.documents || b.findings - a.findings || compare(a.rule, b.rule),
  );
}

/** How many items have each of the values, in the order of the values. */
export function tally<T extends string, I>(
  values: readonly T[],
  items: readonly I[],
  readFrom: (item: I) => T,
): ReadonlyMap<T, number> {
  return new Map(values.map((value) => [value, items.filter((item) => readFrom(item) === value).length]));
}

export function allGoals(documents: readonly DocumentAudit[]): readonly Goal[] {
  return documents.flatMap(({ goals }) => goals);
}

/** "30 care plans, 8 letters" */
export function kindsInWords(documents: readonly DocumentAudit[]): string {
  const counts = tally<Kind, DocumentAudit>(KINDS, documents, ({ kind }) => kind);
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [counted(count, KIND[kind].one, KIND[kind].many)];
  }).join(', ');
}

/** In how many care plans strengths are recorded with content. */
export function plansWithStrengths(documents: readonly DocumentAudit[]): {
  readonly plans: number;
  readonly with: number;
} {
  const plans = documents.filter(({ kind }) => kind === 'care-plan');
  return { plans: plans.length, with: plans.filter(({ sections }) => sections?.strengths.status === 'present').length };
}

/** How many goals are the person's own, and how many documents hold at least one. */
export function ownGoals(documents: readonly DocumentAudit[]): {
  readonly goals: number;
  readonly own: number;
  readonly documents: number;
} {
  const sums = { goals: 0, own: 0, documents: 0 };
  for (const { goals } of documents) {
    const own = goals.filter(({ ownership }) => ownership === 'person').length;
    sums.goals += goals.length;
    sums.own += own;
    if (own > 0) sums.documents += 1;
  }
  return sums;
}

/** "1 error", "2 errors" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
