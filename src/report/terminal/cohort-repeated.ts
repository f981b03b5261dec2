import type { Cohort } from '../../model/audit.ts';
import { dateInWords } from '../date-in-words.ts';
import { reviewsLead, SHARED_TITLE, sharedLead, sharedShown, sharedWhere } from '../repeated-text.ts';
import { heading, type Page, painted, paragraph } from './page.ts';
import { quote } from './quote.ts';

const SHOWN = 5;
const QUOTED = 70;

/** Sentences and goals that stand in several plans, and reviews that are past. */
export function cohortShared(page: Page, cohort: Cohort): readonly string[] {
  const lead = sharedLead(cohort);
  const reviews = reviewsLead(cohort);
  const past = (cohort.reviews?.past ?? []).slice(0, SHOWN);
  return [
    ...(lead === null ? [] : [...heading(page, SHARED_TITLE), ...paragraph(page, [lead])]),
    ...sharedShown(cohort, SHOWN).flatMap((passage) => {
      const words = passage.text === '' ? null : quote(page, passage.text, QUOTED);
      const where = painted(page.style.quiet, sharedWhere(passage));
      return paragraph(page, ['- ', ...(words === null ? [] : [words, ' · ']), where], 0, 2);
    }),
    ...(reviews === null ? [] : [...heading(page, 'Reviews'), ...paragraph(page, [reviews])]),
    ...past.flatMap(({ path, date }) => paragraph(page, [`- ${path} (${dateInWords(date)})`], 0, 2)),
  ];
}
