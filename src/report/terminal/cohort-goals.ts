import type { DocumentAudit } from '../../model/audit.ts';
import { AREAS, DIRECTIONS, OWNERSHIPS } from '../../model/vocabulary.ts';
import { allGoals, tally } from '../counts.ts';
import { AREA, DIRECTION, OWNERSHIP } from '../labels.ts';
import { percent } from '../verdict.ts';
import { heading, labelled, type Page } from './page.ts';

/** Whose goals the documents hold, where they lead and what they are about. */
export function cohortGoals(page: Page, documents: readonly DocumentAudit[]): readonly string[] {
  const goals = allGoals(documents);
  if (goals.length === 0) return [];
  const holding = documents.filter((audit) => audit.goals.length > 0).length;
  const share = (count: number): string => `${count} (${percent(count / goals.length)}%)`;
  const line = (label: string, counts: ReadonlyMap<string, number>): readonly string[] =>
    labelled(
      page,
      label,
      [
        [...counts]
          .filter(([, count]) => count > 0)
          .map(([name, count]) => `${name} ${share(count)}`)
          .join(', '),
      ],
      0,
      12,
    );
  return [
    ...heading(page, 'Goals', `(${goals.length} in ${holding} documents)`),
    ...line(
      'Whose',
      named(
        OWNERSHIP,
        tally(OWNERSHIPS, goals, ({ ownership }) => ownership),
      ),
    ),
    ...line(
      'Direction',
      named(
        DIRECTION,
        tally(DIRECTIONS, goals, ({ direction }) => direction),
      ),
    ),
    ...line(
      'About',
      named(
        AREA,
        tally(AREAS, goals, ({ area }) => area),
      ),
    ),
  ];
}

function named<T extends string>(
  names: Readonly<Record<T, string>>,
  counts: ReadonlyMap<T, number>,
): ReadonlyMap<string, number> {
  return new Map([...counts].map(([value, count]) => [names[value], count]));
}
