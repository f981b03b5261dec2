import type { Cohort, CriterionSum } from '../model/audit.ts';
import { excerpt } from './excerpt.ts';
import type { JsonReport } from './json-schema.ts';
import type { ReportOptions } from './reporter.ts';
import { verdictOf } from './verdict.ts';
import type { Wordbook } from './wordbook.ts';

type JsonCohort = JsonReport['cohort'];

/** What only many documents together show, as it stands under `cohort`. */
export function jsonCohort(cohort: Cohort, words: Wordbook, options: ReportOptions): JsonCohort {
  const named = ({ path, record }: { readonly path: string; readonly record: string | null }) => ({
    path: path,
    record: record === null ? null : record,
  });
  const { criteria, repeated, copied, reviews, goalShares } = cohort;
  return {
    criteria: criteria.map((sum) => criterion(sum, words)),
    repeated: repeated.map(({ what, text, documents, places }) => ({
      what,
      text: excerpt(text, options) ?? '',
      documents,
      places: places.map((place) => ({ ...named(place), start: place.start, end: place.end })),
    })),
    copied: copied.map((plan) => ({ ...named(plan), passages: plan.passages, repeated: plan.repeated })),
    reviews:
      reviews === null
        ? null
        : {
            asOf: reviews.asOf,
            dated: reviews.dated,
            past: reviews.past.map((plan) => ({ ...named(plan), date: plan.date })),
          },
    goalShares: goalShares.map(({ field, value, own, goals, low, high }) => ({
      field,
      value: value,
      own,
      goals,
      low,
      high,
    })),
  };
}

function criterion(sum: CriterionSum, words: Wordbook): JsonCohort['criteria'][number] {
  const { id, met, applicable, exceptions, low, high, target } = sum;
  const statement = words.criteria[id]?.statement ?? null;
  return { id, statement, met, applicable, exceptions, low, high, target, verdict: verdictOf(sum) };
}
