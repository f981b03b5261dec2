import type { Cohort, DocumentAudit, PassagePlace, RepeatedPassage } from '../../model/audit.ts';
import type { RulePack } from '../../model/pack.ts';
import { CriterionCounts } from '../cohort.ts';
import { GoalShares } from './goal-shares.ts';
import { type Family, findRepeated } from './repeated.ts';
import { type RowStore, rowStore } from './row-store.ts';
import type { Traces } from './traces.ts';

/** Families that a report lists. */
const LISTED = 50;

export interface CohortSettings {
  readonly pack: RulePack;
  /** The date that reviews are held against, YYYY-MM-DD; null asks nothing about them. */
  readonly asOf: string | null;
  /** Where traces are kept until all documents are there. */
  readonly store?: RowStore;
}

type Plan = Pick<DocumentAudit, 'path' | 'record'> & { readonly review: string | null };

/** Gathers what only many documents together show, one document after another in the order of their paths. */
export class CohortGatherer {
  readonly #criteria: CriterionCounts;
  readonly #goals = new GoalShares();
  readonly #store: RowStore;
  readonly #plans: Plan[] = [];
  readonly #asOf: string | null;

  constructor({ pack, asOf, store }: CohortSettings) {
    this.#criteria = new CriterionCounts(pack);
    this.#store = store ?? rowStore();
    this.#asOf = asOf;
  }

  add(audit: DocumentAudit, traces: Traces): void {
    this.#criteria.add(audit);
    this.#goals.add(audit);
    if (audit.kind !== 'care-plan') return;
    this.#plans.push({ path: audit.path, record: audit.record, review: traces.review });
    this.#store.append(traces.rows);
  }

  /** `quote` gives the words at a place, "" where they cannot be read again. */
  async cohort(quote: (place: PassagePlace) => Promise<string>): Promise<Cohort> {
    const { families, shares } = findRepeated(this.#store, LISTED);
    const repeated: RepeatedPassage[] = [];
    for (const family of families) repeated.push(await this.#passage(family, quote));
    return {
      criteria: this.#criteria.sums(),
      repeated,
      copied: shares.flatMap(({ document, passages, repeated: count }) => {
        const plan = this.#plans[document];
        return plan === undefined ? [] : [{ path: plan.path, record: plan.record, passages, repeated: count }];
      }),
      reviews: this.#reviews(),
      goalShares: this.#goals.shares(),
    };
  }

  async #passage(
    { what, documents, places }: Family,
    quote: (place: PassagePlace) => Promise<string>,
  ): Promise<RepeatedPassage> {
    const named = places.flatMap(({ document, start, end }): PassagePlace[] => {
      const plan = this.#plans[document];
      return plan === undefined ? [] : [{ path: plan.path, record: plan.record, start, end }];
    });
    const [first] = named;
    return { what, text: first === undefined ? '' : await quote(first), documents, places: named };
  }

  #reviews(): Cohort['reviews'] {
    const asOf = this.#asOf;
    if (asOf === null) return null;
    const dated = this.#plans.flatMap(({ path, record, review }) =>
      review === null ? [] : [{ path, record, date: review }],
    );
    return { asOf, dated: dated.length, past: dated.filter(({ date }) => date < asOf) };
  }
}
