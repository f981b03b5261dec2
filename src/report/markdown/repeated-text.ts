import type { Cohort } from '../../model/audit.ts';
import { reviewsLead, SHARED_TITLE, sharedLead, sharedShown } from '../repeated-text.ts';
import { inert } from './escape.ts';
import { quote, type Sheet } from './sheet.ts';
import { table } from './table.ts';

const SHOWN = 20;

/** Sentences and goals that stand in several plans, and reviews that are past. */
export function cohortShared(sheet: Sheet, cohort: Cohort): readonly string[] {
  const lead = sharedLead(cohort);
  const reviews = reviewsLead(cohort);
  const rows = sharedShown(cohort, SHOWN).map(({ what, text, documents, places: [first] }) => [
    (text === '' ? null : quote(sheet, text)) ?? (first === undefined ? '' : inert(first.path)),
    what,
    String(documents),
  ]);
  const past = (cohort.reviews?.past ?? []).map(({ path, date }) => `- ${inert(path)}: ${date}`);
  return [
    ...(lead === null
      ? []
      : [
          `## ${SHARED_TITLE}`,
          inert(lead),
          table(
            [
              ['Words, or where they stand first', 'left'],
              ['What', 'left'],
              ['Plans', 'right'],
            ],
            rows,
          ),
        ]),
    ...(reviews === null ? [] : ['## Reviews', inert(reviews), ...(past.length === 0 ? [] : [past.join('\n')])]),
  ];
}
