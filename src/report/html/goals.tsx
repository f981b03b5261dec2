import type { DocumentAudit } from '../../model/audit.ts';
import { AREAS, DIRECTIONS, type Direction, OWNERSHIPS, type Ownership } from '../../model/vocabulary.ts';
import { capital } from '../capital.ts';
import { allGoals, counted, ownGoals, tally } from '../counts.ts';
import { AREA, DIRECTION, OWNERSHIP } from '../labels.ts';
import { percent } from '../verdict.ts';
import { Figure } from './figure.tsx';
import { Legend, Shares, type Tone } from './shares.tsx';
import { type Column, Table } from './table.tsx';

const TONE: Readonly<Record<Direction, Tone>> = { approach: 'own', avoidance: 'other', unclear: 'silent' };

const SAID: Readonly<Record<Ownership, string>> = {
  person: 'In their own voice, or expressly put down as theirs.',
  professional: 'What the service wants of the person.',
  ghostwritten: '“I will …”, with a service’s content.',
  unclear: 'About their life, with nobody’s voice in it.',
};

const COLUMNS: readonly Column[] = [
  { title: 'Goals', sort: 'figure' },
  { title: '%', sort: 'figure' },
  { title: 'Which way they point', sort: 'drawing' },
  ...DIRECTIONS.map((direction): Column => ({ title: capital(DIRECTION[direction]), sort: 'figure' })),
  ...AREAS.map((area): Column => ({ title: `About ${AREA[area]}`, sort: 'figure' })),
];

/** Whose goals the documents hold, which way they point and what they are about. */
export function Goals({ documents }: { readonly documents: readonly DocumentAudit[] }) {
  const goals = allGoals(documents);
  if (goals.length === 0) return null;
  const held = ownGoals(documents);
  return (
    <section id="goals">
      <h2>Whose goals, and which way they point</h2>
      <p class="lead">
        {held.own} of {counted(goals.length, 'goal')} {held.own === 1 ? 'is' : 'are'} the person's own, in{' '}
        {counted(held.documents, 'document')}.
      </p>
      <GoalsTable documents={documents} />
    </section>
  );
}

export function GoalsTable({ documents }: { readonly documents: readonly DocumentAudit[] }) {
  const goals = allGoals(documents);
  const rows = OWNERSHIPS.map((ownership) => {
    const these = goals.filter((goal) => goal.ownership === ownership);
    const directions = tally(DIRECTIONS, these, ({ direction }) => direction);
    const areas = tally(AREAS, these, ({ area }) => area);
    const shares = DIRECTIONS.map((direction) => ({
      name: DIRECTION[direction],
      tone: TONE[direction],
      count: directions.get(direction) ?? 0,
    }));
    return {
      name: (
        <>
          {capital(OWNERSHIP[ownership])}
          <span class="source">{SAID[ownership]}</span>
        </>
      ),
      cells: [
        these.length,
        percent(these.length / goals.length),
        <Shares shares={shares} of={goals.length} />,
        ...[...directions.values(), ...areas.values()].map((count) => <Figure count={count} to={null} />),
      ],
    };
  });
  return (
    <div class="ownership">
      <Legend of={DIRECTIONS.map((direction) => ({ name: DIRECTION[direction], tone: TONE[direction] }))} />
      <Table
        caption={`Of ${counted(goals.length, 'goal')}`}
        first="Whose"
        columns={COLUMNS}
        parts={[{ title: null, rows }]}
      />
    </div>
  );
}
