import type { DocumentAudit, Finding } from '../model/audit.ts';
import type { Element } from '../model/vocabulary.ts';
import { groupedByRule, severityRank, shownFindings } from './findings.ts';
import type { ReportOptions } from './reporter.ts';
import { isOpen } from './standing.ts';

/** What a plan is asked for before anything else. */
const KEY_ELEMENTS = ['strengths', 'values'] as const satisfies readonly Element[];

/** One thing that is worth changing first. */
export type Change =
  /** Something that a rule found, and how many times more it did. */
  | { readonly kind: 'wording'; readonly finding: Finding; readonly more: number }
  /** Places for strengths or values that are not filled with the person; the finding is the first one's. */
  | { readonly kind: 'sections'; readonly elements: readonly Element[]; readonly finding: Finding }
  /** Goals that are the service's: how many of how many. */
  | { readonly kind: 'goals'; readonly imposed: number; readonly goals: number; readonly finding: Finding };

/**
 * Up to `limit` things, one of each sort before a second of any: what is hardly ever right, strengths and values that
 * are missing or not the person's, goals that are not theirs, then the rest. Advice, the statistical reader's
 * suggestions, and what is accepted or known wait for the details.
 */
export function firstChanges(audit: DocumentAudit, options: ReportOptions, limit = 3): readonly Change[] {
  const findings = shownFindings(audit, options).filter(
    (finding) => finding.severity !== 'info' && !finding.advisory && isOpen(finding),
  );
  const goals = findings.filter(isGoal);
  const key = KEY_ELEMENTS.flatMap((element) => keyFinding(audit, findings, element));
  const rest = groupedByRule(
    findings.filter((finding) => !isGoal(finding) && !key.some((told) => told.finding === finding)),
  )
    .map(([finding, ...others]) => ({ kind: 'wording', finding, more: others.length }) as const)
    .sort((a, b) => severityRank(a.finding.severity) - severityRank(b.finding.severity));
  const queues: readonly (readonly Change[])[] = [
    rest.filter(({ finding }) => finding.severity === 'error'),
    key.slice(0, 1).map(({ finding }) => ({ kind: 'sections', finding, elements: key.map(({ element }) => element) })),
    goals.slice(0, 1).map((finding) => ({ kind: 'goals', finding, ...goalCounts(audit) })),
    rest.filter(({ finding }) => finding.severity !== 'error'),
  ];
  return inTurn(queues).slice(0, limit);
}

function isGoal({ category }: Finding): boolean {
  return category === 'imposed-goal' || category === 'ghostwritten-goal';
}

function goalCounts({ goals }: DocumentAudit): { readonly imposed: number; readonly goals: number } {
  const imposed = goals.filter(({ ownership }) => ownership === 'professional' || ownership === 'ghostwritten');
  return { imposed: imposed.length, goals: goals.length };
}

interface KeyFinding {
  readonly element: Element;
  readonly finding: Finding;
}

/** What was found about an element's place: its rule has the element in its name. */
function keyFinding(audit: DocumentAudit, findings: readonly Finding[], element: Element): readonly KeyFinding[] {
  const status = audit.sections?.[element].status ?? 'present';
  const finding = findings.find(
    ({ category, rule }) => category === `${status}-section` && rule.split(/[/-]/).includes(element),
  );
  return finding ? [{ element, finding }] : [];
}

function inTurn<T>(queues: readonly (readonly T[])[]): readonly T[] {
  const rounds = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: rounds }, (_, round) => queues.flatMap((queue) => queue.slice(round, round + 1))).flat();
}
