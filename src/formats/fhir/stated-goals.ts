import { typeOf } from './collection.ts';
import { isEnded } from './goals.ts';
import type { Known } from './narrative.ts';
import { type Page, sideOf } from './page.ts';
import { asKind, get, type Place } from './place.ts';
import type { Goal, Reference, Resource } from './resources.ts';
import { conceptText } from './values.ts';

/** Tells the passages of a narrative that are goals of the record, word for word, and whose they are. */
export function statedGoals(page: Page, entries: readonly Place<Resource>[], narrative: Place<string>): Known {
  const goals = new Map(
    entries.flatMap((entry) => {
      const text = typeOf(entry) === 'Goal' ? conceptText(asKind(get(entry, 'description'))) : null;
      if (text === null) return [];
      const goal = asKind<Goal>(entry);
      const voices = [get(goal, 'expressedBy'), get(goal, 'source')].map((by) => asKind<Reference>(by));
      const as = isEnded(goal) ? ('remark' as const) : ('goal' as const);
      return [[normalWords(text), { as, by: sideOf(page, entry, voices) }] as const];
    }),
  );
  if (goals.size === 0) return () => null;
  return (words) => {
    const goal = goals.get(normalWords(words));
    return goal === undefined ? null : { pointer: narrative.pointer, ...goal };
  };
}

/** Words to compare by: blanks, capitals and a full stop at the end make no difference. */
export const normalWords = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLowerCase();
