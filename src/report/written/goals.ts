import type { Goal } from '../../model/audit.ts';
import { AREAS, DIRECTIONS, type Direction, OWNERSHIPS, type Ownership } from '../../model/vocabulary.ts';
import { capital } from '../capital.ts';
import { allGoals, counted, ownGoals, tally } from '../counts.ts';
import { AREA, DIRECTION, OWNERSHIP } from '../labels.ts';
import { percent } from '../verdict.ts';
import { type Block, type Cell, heading, type Tone, table, text } from './block.ts';
import type { Source } from './source.ts';

const TONE: Readonly<Record<Direction, Tone>> = { approach: 'own', avoidance: 'other', unclear: 'silent' };

/** Whose goals the documents hold, which way they point and what they are about. */
export function goals({ report: { documents } }: Source): readonly Block[] {
  const all = allGoals(documents);
  if (all.length === 0) return [];
  const held = ownGoals(documents);
  const owned = (ownership: Ownership): readonly Goal[] => all.filter((goal) => goal.ownership === ownership);
  return [
    heading(2, 'Goals'),
    text(
      `${counted(all.length, 'goal')}, of which ${held.own} are the person's own, in ${counted(held.documents, 'document')}.`,
    ),
    { kind: 'key', of: DIRECTIONS.map((direction) => ({ name: DIRECTION[direction], tone: TONE[direction] })) },
    table(
      [
        ['Whose', 'text', 6],
        ['Goals', 'figure', 2.2],
        ['%', 'figure', 2],
        ['Which way they point', 'drawing', 5],
        ...DIRECTIONS.map((direction) => [capital(DIRECTION[direction]), 'figure', 3.4] as const),
      ],
      OWNERSHIPS.map((ownership) => {
        const these = owned(ownership);
        const counts = DIRECTIONS.map((direction) => ({
          direction,
          count: these.filter((goal) => goal.direction === direction).length,
        }));
        return [
          capital(OWNERSHIP[ownership]),
          String(these.length),
          percent(these.length / all.length),
          these.length === 0 ? '–' : drawn(counts),
          ...counts.map(({ count }) => String(count)),
        ];
      }),
      'Whose they are, and which way they point',
    ),
    table(
      [['Whose', 'text', 6], ...AREAS.map((area) => [capital(AREA[area]), 'figure', 3] as const)],
      OWNERSHIPS.map((ownership) => [
        capital(OWNERSHIP[ownership]),
        ...[...tally(AREAS, owned(ownership), ({ area }) => area).values()].map(String),
      ]),
      'What they are about',
    ),
  ];
}

function drawn(counts: readonly { readonly direction: Direction; readonly count: number }[]): Cell {
  return {
    chart: { kind: 'shares', shares: counts.map(({ direction, count }) => ({ tone: TONE[direction], count })) },
    said: counts.map(({ direction, count }) => `${count} ${DIRECTION[direction]}`).join(', '),
  };
}
