import type { CriterionSum, DocumentAudit } from '../model/audit.ts';
import type { RulePack } from '../model/pack.ts';
import { wilson } from './wilson.ts';

/**
 * Each criterion summed over documents, in the order of the standards: of those that it applies to (met and not met, exceptions
 * outside), how many meet it, with Wilson's 95 % interval. A criterion that no document was held against is left out.
 */
export function sumCriteria(
  documents: readonly Pick<DocumentAudit, 'criteria'>[],
  { standards }: RulePack,
): readonly CriterionSum[] {
  return standards
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ id, target }) => {
      const results = documents.flatMap(({ criteria }) => criteria[id] ?? []);
      if (results.length === 0) return [];
      const met = results.filter((result) => result === 'met').length;
      const applicable = met + results.filter((result) => result === 'not-met').length;
      const exceptions = results.filter((result) => result === 'exception').length;
      return [{ id, met, applicable, exceptions, ...wilson(met, applicable), target }];
    });
}
