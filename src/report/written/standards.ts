import type { CriterionSum } from '../../model/audit.ts';
import { plainName, type Wordbook } from '../wordbook.ts';
import { type Block, heading, note, table } from './block.ts';
import type { Source } from './source.ts';

/** The criteria with their targets and sources, before any result. */
export function standards({ report: { cohort }, words }: Source): readonly Block[] {
  if (cohort.criteria.length === 0) return [];
  return [
    heading(1, 'Standards'),
    ...byStandard(cohort.criteria, words).map(({ standard, sums }) =>
      table(
        [
          ['Criterion', 'text', 6],
          ['Target', 'figure', 1],
          ['Source', 'text', 4],
        ],
        sums.map(({ id, target }) => [
          words.criteria[id]?.statement ?? plainName(id),
          `${Math.round(target * 100)}%`,
          words.criteria[id]?.source ?? '',
        ]),
        standard,
      ),
    ),
    note(
      'The criteria and targets are proposals for local audit, to be agreed by the service; they are no validated instrument.',
    ),
  ];
}

export interface StandardSums {
  readonly standard: string;
  readonly sums: readonly CriterionSum[];
}

/** Plans, letters and templates have criteria of their own. */
export function byStandard(all: readonly CriterionSum[], words: Wordbook): readonly StandardSums[] {
  const nameOf = ({ id }: CriterionSum): string => words.criteria[id]?.standard ?? words.standard.name;
  return [...new Set(all.map(nameOf))].map((standard) => ({
    standard,
    sums: all.filter((sum) => nameOf(sum) === standard),
  }));
}
