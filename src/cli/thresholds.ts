import type { CriterionSum, DocumentAudit } from '../model/audit.ts';
import type { Severity } from '../model/vocabulary.ts';
import { severityRank } from '../report/findings.ts';

/** A figure that a run may not pass, and how the person who set it wrote it: "--max-findings 20". */
export interface Limit<T> {
  readonly value: T;
  readonly said: string;
}
export type Level = Severity | 'none';

/** What decides that a run fails, whatever its reports show. */
export interface Thresholds {
  /** The level at which a document's findings fail, or null where nothing says so. */
  readonly failOn: (audit: Pick<DocumentAudit, 'path'>) => Limit<Level> | null;
  /** Errors and warnings together; advice never counts. */
  readonly maxFindings: Limit<number> | null;
  /** The least percentage of applicable documents that meet a criterion. */
  readonly failUnder: readonly Limit<{ readonly criterion: string; readonly percent: number }>[];
  /** Whether the second reader's findings count as well. */
  readonly advisory: boolean;
}

export interface Judged {
  readonly documents: readonly DocumentAudit[];
  readonly cohort: { readonly criteria: readonly CriterionSum[] };
}

/** Each threshold that the run passed, in a sentence that says by how much. None: the run does not fail. */
export function passedThresholds(run: Judged, thresholds: Thresholds): readonly string[] {
  return [
    ...overLevel(run.documents, thresholds),
    ...overCount(run.documents, thresholds),
    ...thresholds.failUnder.flatMap((limit) => underShare(run.cohort.criteria, limit)),
  ];
}

/** A run checks templates where everything in it is one: then errors fail by themselves. A template among people's plans is audited like them. */
export function checksTemplates(documents: readonly DocumentAudit[]): boolean {
  return documents.every(({ kind }) => kind === 'template');
}

function overLevel(documents: readonly DocumentAudit[], { failOn, advisory }: Thresholds): readonly string[] {
  const usual: Limit<Level> = checksTemplates(documents)
    ? { value: 'error', said: 'in templates, errors do' }
    : { value: 'none', said: '' };
  const counts = new Map<string, { readonly level: Severity; readonly found: number }>();
  for (const audit of documents) {
    const { value: level, said } = failOn(audit) ?? usual;
    if (level === 'none') continue;
    const found = counted(audit, advisory).filter((f) => severityRank(f.severity) <= severityRank(level)).length;
    if (found > 0) counts.set(said, { level, found: found + (counts.get(said)?.found ?? 0) });
  }
  return [...counts].map(
    ([said, { level, found }]) =>
      `${findings(found)} of the level ${levels(level)} ${found === 1 ? 'fails' : 'fail'} the run: ${said}.`,
  );
}

function overCount(documents: readonly DocumentAudit[], { maxFindings, advisory }: Thresholds): readonly string[] {
  if (maxFindings === null) return [];
  const found = documents.reduce(
    (sum, audit) => sum + counted(audit, advisory).filter(({ severity }) => severity !== 'info').length,
    0,
  );
  const over = found - maxFindings.value;
  return over <= 0 ? [] : [`${findings(found)} (errors and warnings), ${over} more than ${maxFindings.said} allows.`];
}

function underShare(
  criteria: readonly CriterionSum[],
  { value: { criterion, percent }, said }: Thresholds['failUnder'][number],
): readonly string[] {
  const sum = criteria.find(({ id }) => id === criterion);
  if (sum === undefined || sum.applicable === 0) return [];
  const share = (100 * sum.met) / sum.applicable;
  if (share >= percent) return [];
  return [
    `${criterion} is met by ${sum.met} of ${sum.applicable} (${figure(share)} %), ${figure(percent - share)} points under ${said}.`,
  ];
}

/** Accepted and known findings decide nothing, and those of the second reader nothing unless asked. */
const counted = ({ findings: all }: DocumentAudit, counts: boolean): DocumentAudit['findings'] =>
  all.filter(({ advisory, accepted, known }) => accepted === null && !known && (counts || !advisory));

const findings = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`);
const levels = (level: Severity): string => (level === 'error' ? 'error' : `${level} or above`);
const figure = (value: number): string => String(Math.round(value * 10) / 10);
