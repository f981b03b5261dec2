import { nameOf } from '../excerpt.ts';
import { passage } from '../passage.ts';
import { reviewsLead, reviewsNamed, SHARED_TITLE, sharedLead, sharedShown } from '../repeated-text.ts';
import { type Block, heading, list, table, text } from './block.ts';
import type { Source } from './source.ts';

const SHOWN = 20;

/** Sentences and goals that stand in several people's plans. */
export function sharedText({ report: { cohort }, options }: Source): readonly Block[] {
  const lead = sharedLead(cohort);
  if (lead === null) return [];
  return [
    heading(2, SHARED_TITLE),
    text(lead),
    table(
      [
        ['Words, or where they stand first', 'text', 8],
        ['What', 'text', 2],
        ['Plans', 'figure', 2],
      ],
      sharedShown(cohort, SHOWN).map(({ what, text: words, documents, places: [first] }) => {
        const shown = passage(words, options);
        return [shown === null ? (first === undefined ? '' : nameOf(first)) : `“${shown}”`, what, String(documents)];
      }),
      'Those in most plans first',
    ),
  ];
}

/** Reviews that are past, where a date was given. */
export function reviews({ report: { cohort } }: Source): readonly Block[] {
  const lead = reviewsLead(cohort);
  if (lead === null) return [];
  const { named, more } = reviewsNamed(cohort);
  const items = [...named.map(({ name, date }) => `${name}: ${date}`), ...(more === null ? [] : [more])];
  return [heading(2, 'Reviews'), text(lead), ...(items.length === 0 ? [] : [list(items)])];
}
