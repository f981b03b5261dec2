import type { Cohort, RepeatedPassage } from '../model/audit.ts';
import { counted } from './counts.ts';
import { dateInWords } from './date-in-words.ts';
import { nameOf } from './excerpt.ts';

/** What reports say of text that stands in several people's plans. It may be policy, a copied plan, or a good sentence. */
export const SHARED_TITLE = 'The same words in several plans';

/** How many plans hold such text, and how much of the fullest is made of it; null where there is none. */
export function sharedLead({ copied, repeated }: Pick<Cohort, 'copied' | 'repeated'>): string | null {
  if (repeated.length === 0) return null;
  const half = copied.filter((plan) => plan.repeated * 2 >= plan.passages).length;
  const most = half === 0 ? '' : ` In ${half} of them it is half of the sentences or more.`;
  return `${counted(copied.length, 'care plan')} ${copied.length === 1 ? 'holds' : 'hold'} sentences or goals that stand in other people's plans too, word for word or all but.${most} Whether the words fit each person is for a reader to judge.`;
}

/** The first of them, as many as are worth a look. */
export function sharedShown({ repeated }: Pick<Cohort, 'repeated'>, most: number): readonly RepeatedPassage[] {
  return repeated.slice(0, most);
}

/** "goal, in 17 plans" */
export function sharedWhere({ what, documents }: RepeatedPassage): string {
  return `${what}, in ${counted(documents, 'plan')}`;
}

/** Past reviews that are named; the tables have them all. */
const NAMED = 20;

/** The first of them, each date in words, and how many more there are. */
export function reviewsNamed({ reviews }: Pick<Cohort, 'reviews'>): {
  readonly named: readonly { readonly name: string; readonly date: string }[];
  readonly more: string | null;
} {
  const past = reviews?.past ?? [];
  const named = past.slice(0, NAMED).map((plan) => ({ name: nameOf(plan), date: dateInWords(plan.date) }));
  const rest = past.length - named.length;
  return { named, more: rest === 0 ? null : `and ${rest} more; the tables for Excel (xlsx, csv) name them all.` };
}

/** How many reviews are past; null where no date was given to hold them against. */
export function reviewsLead({ reviews }: Pick<Cohort, 'reviews'>): string | null {
  if (reviews === null) return null;
  const { asOf, dated, past } = reviews;
  return `Reviews: ${past.length} of the ${counted(dated, 'care plan')} whose review has a date ${past.length === 1 ? 'was' : 'were'} to be reviewed before ${dateInWords(asOf)}.`;
}
