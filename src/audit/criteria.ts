import type { DocumentAudit } from '../model/audit.ts';
import type { RulePack } from '../model/pack.ts';
import type { CriterionResult } from '../model/vocabulary.ts';

/** Holds an audit against the criteria of a standard. */
export function checkCriteria(
  _audit: Omit<DocumentAudit, 'criteria'>,
  _pack: RulePack,
  _standard: string | null,
): Readonly<Record<string, CriterionResult>> {
  return {};
}
