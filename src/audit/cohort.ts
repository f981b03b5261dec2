import type { CriterionSum, DocumentAudit } from '../model/audit.ts';
import type { RulePack } from '../model/pack.ts';
import type { CriterionResult } from '../model/vocabulary.ts';
import { MeanTarget } from './criteria/mean-target.ts';
import { wilson } from './wilson.ts';

type Held = Pick<DocumentAudit, 'criteria' | 'targets'>;

/**
 * Each criterion summed over documents, in the order of the standards: of those that it applies to (met and not met, exceptions
 * outside), how many meet it, with Wilson's 95 % interval. A criterion that no document was held against is left out.
 */
export function sumCriteria(documents: Iterable<Held>, pack: RulePack): readonly CriterionSum[] {
  const counts = new CriterionCounts(pack);
  for (const document of documents) counts.add(document);
  return counts.sums();
}

/** The same, for documents that come one by one. */
export class CriterionCounts {
  readonly #counts = new Map<string, Record<CriterionResult, number>>();
  readonly #targets = new Map<string, MeanTarget>();
  readonly #pack: RulePack;

  constructor(pack: RulePack) {
    this.#pack = pack;
  }

  add({ criteria, targets = {} }: Held): void {
    for (const [id, target] of Object.entries(targets)) {
      const mean = this.#targets.get(id) ?? new MeanTarget();
      this.#targets.set(id, mean);
      if (isApplicable(criteria[id])) mean.add(target);
    }
    for (const [id, result] of Object.entries(criteria)) {
      const count = this.#counts.get(id) ?? { met: 0, 'not-met': 0, exception: 0, 'not-applicable': 0 };
      count[result] += 1;
      this.#counts.set(id, count);
    }
  }

  sums(): readonly CriterionSum[] {
    return this.#pack.standards
      .flatMap(({ criteria }) => criteria)
      .flatMap(({ id, target }) => {
        const count = this.#counts.get(id);
        if (count === undefined) return [];
        const applicable = count.met + count['not-met'];
        return [
          {
            id,
            met: count.met,
            applicable,
            exceptions: count.exception,
            ...wilson(count.met, applicable),
            target: this.#targets.get(id)?.mean() ?? target,
          },
        ];
      });
  }
}

const isApplicable = (result: CriterionResult | undefined): boolean => result === 'met' || result === 'not-met';
