import type { DocumentAudit } from '../model/audit.ts';
import type { Criterion, RulePack, Standard } from '../model/pack.ts';
import type { CriterionResult, Element, Kind } from '../model/vocabulary.ts';
import { AS_IN_STANDARD, type HeldCriteria } from './criteria/held-criteria.ts';
import { elementOf, measure } from './criteria/measures.ts';

/**
 * Holds an audit against the criteria of a standard: the one asked for, or (null) the one for the document's kind. `declined`
 * are the elements that the person chose to leave for now, with a word on when they will be asked again. A document of
 * a kind that the standard is not for has no criteria.
 */
export function checkCriteria(
  audit: Omit<DocumentAudit, 'criteria'>,
  pack: RulePack,
  standard: string | null,
  { declined = new Set(), held = AS_IN_STANDARD }: CriteriaOptions = {},
): Readonly<Record<string, CriterionResult>> {
  const criteria = standardFor(audit.kind, pack, standard)?.criteria ?? [];
  const asked = criteria.filter(({ id }) => !held.off.has(id));
  return Object.fromEntries(asked.map((criterion) => [criterion.id, resultOf(criterion, audit, declined)]));
}

/** The document's own targets, of those criteria that files have different ones for; null where there are none. */
export function targetsOf(
  criteria: DocumentAudit['criteria'],
  { standards }: RulePack,
  { targets }: HeldCriteria,
): Readonly<Record<string, number>> | null {
  if (targets.size === 0) return null;
  const known = standards
    .flatMap((standard) => standard.criteria)
    .filter(({ id }) => id in criteria && targets.has(id));
  return Object.fromEntries(known.map(({ id, target }) => [id, targets.get(id) ?? target]));
}

interface CriteriaOptions {
  readonly declined?: ReadonlySet<Element>;
  /** What settings make of the criteria; absent, they are as the standard has them. */
  readonly held?: HeldCriteria;
}

function standardFor(kind: Kind, { standards }: RulePack, wanted: string | null): Standard | undefined {
  return standards.find(({ id, kinds }) => kinds.includes(kind) && (wanted === null || id === wanted));
}

function resultOf(
  criterion: Criterion,
  audit: Omit<DocumentAudit, 'criteria'>,
  declined: ReadonlySet<Element>,
): CriterionResult {
  const element = elementOf(criterion.check);
  const excused = criterion.exception !== null && element !== null && declined.has(element);
  return excused ? 'exception' : measure(criterion.check, audit);
}
