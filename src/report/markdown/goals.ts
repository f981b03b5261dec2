import type { DocumentAudit } from '../../model/audit.ts';
import { AREAS, DIRECTIONS, OWNERSHIPS } from '../../model/vocabulary.ts';
import { allGoals, counted, ownGoals, tally } from '../counts.ts';
import { AREA, DIRECTION, OWNERSHIP } from '../labels.ts';
import { percent } from '../verdict.ts';
import { placed, quote, type Sheet, said } from './sheet.ts';
import { type Align, table } from './table.ts';

/** Whose goals all documents hold, where they lead and what they are about. */
export function cohortGoals(documents: readonly DocumentAudit[]): readonly string[] {
  const goals = allGoals(documents);
  if (goals.length === 0) return [];
  const rowsOf = (title: string, counts: ReadonlyMap<string, number>): readonly (readonly string[])[] =>
    [...counts].map(([name, count]) => [title, name, String(count), percent(count / goals.length)]);
  const held = ownGoals(documents);
  return [
    '## Goals',
    `${counted(goals.length, 'goal')}, of which ${held.own} are the person's own, in ${counted(held.documents, 'document')}.`,
    table(
      [
        ['', 'left'],
        ['', 'left'],
        ['Goals', 'right'],
        ['%', 'right'],
      ],
      [
        ...rowsOf(
          'Whose',
          named(
            OWNERSHIP,
            tally(OWNERSHIPS, goals, ({ ownership }) => ownership),
          ),
        ),
        ...rowsOf(
          'Direction',
          named(
            DIRECTION,
            tally(DIRECTIONS, goals, ({ direction }) => direction),
          ),
        ),
        ...rowsOf(
          'About',
          named(
            AREA,
            tally(AREAS, goals, ({ area }) => area),
          ),
        ),
      ],
    ),
  ];
}

function named<T extends string>(
  names: Readonly<Record<T, string>>,
  counts: ReadonlyMap<T, number>,
): ReadonlyMap<string, number> {
  return new Map([...counts].map(([value, count]) => [names[value], count]));
}

/** One document's goals, the person's own first, with the signs that decided. */
export function documentGoals(sheet: Sheet, { goals }: DocumentAudit): readonly string[] {
  if (goals.length === 0) return [];
  const titles = ['Goal', 'Whose', 'Direction', 'About', 'Because'].map((title): readonly [string, Align] => [
    title,
    'left',
  ]);
  const ordered = OWNERSHIPS.flatMap((ownership) => goals.filter((goal) => goal.ownership === ownership));
  const rows = ordered.map((goal) => [
    [quote(sheet, goal.text), `(${placed(goal.location)})`].filter((part) => part !== null).join(' '),
    OWNERSHIP[goal.ownership],
    DIRECTION[goal.direction],
    AREA[goal.area],
    said(sheet, goal.because.join('; ')),
  ]);
  return ['#### Goals', table(titles, rows)];
}
