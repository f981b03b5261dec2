import type { CopiedText, RepeatedPassage } from '../../model/audit.ts';
import { excerpt, oneLine } from '../excerpt.ts';
import { column, shareOf, tableOf } from './table.ts';

/** Sentences and goals that several people's plans share. */
export const SHARED_TEXT = tableOf<RepeatedPassage>({
  name: 'Same words',
  about:
    'Sentences and goals that stand in at least three care plans, word for word or all but, those in most plans first. They may be policy, a copied plan, or a good sentence.',
  rows: ({ report }) => report.cohort.repeated,
  columns: [
    column(
      'Words',
      'text',
      'The words, as they stand first; empty where they could not be read again.',
      ({ text }, { options }) => excerpt(oneLine(text), options) || null,
    ),
    column('What', 'name', 'A sentence or a goal.', ({ what }) => what),
    column('Plans', 'count', 'Care plans that hold it.', ({ documents }) => documents),
    column(
      'Places',
      'text',
      'The first plans that hold it.',
      ({ places }) =>
        places.map(({ path, record }) => oneLine(record === null ? path : `${path} (${record})`)).join('; ') || null,
    ),
  ],
});

/** How much of each plan stands in other people's plans too. */
export const COPIED_TEXT = tableOf<CopiedText>({
  name: 'Copied text',
  about:
    "Care plans that hold sentences or goals which stand in other people's plans too, in the order of their names.",
  rows: ({ report }) => report.cohort.copied,
  columns: [
    column('Document', 'name', 'The file, from the folder in which the audit was run.', ({ path }) => oneLine(path)),
    column('Record', 'name', 'The row, resource or part, where one file holds several documents.', ({ record }) =>
      record === null ? null : oneLine(record),
    ),
    column(
      'In other plans',
      'count',
      "Sentences and goals that stand in other people's plans too.",
      (plan) => plan.repeated,
    ),
    column('Of', 'count', 'Sentences and goals that are long enough to compare.', (plan) => plan.passages),
    column('Share', 'share', 'Count out of all.', (plan) => shareOf(plan.repeated, plan.passages)),
  ],
});

interface PastReview {
  readonly path: string;
  readonly record: string | null;
  readonly date: string;
}

export const PAST_REVIEWS = tableOf<PastReview>({
  name: 'Past reviews',
  about: 'Care plans whose latest date of review is before the date given with --as-of; empty without it.',
  rows: ({ report }) => report.cohort.reviews?.past ?? [],
  columns: [
    column('Document', 'name', 'The file, from the folder in which the audit was run.', ({ path }) => oneLine(path)),
    column('Record', 'name', 'The row, resource or part, where one file holds several documents.', ({ record }) =>
      record === null ? null : oneLine(record),
    ),
    column('Review', 'name', 'The date, YYYY-MM-DD.', ({ date }) => date),
  ],
});
