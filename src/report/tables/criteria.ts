import type { CriterionSum } from '../../model/audit.ts';
import { VERDICT } from '../labels.ts';
import { verdictOf } from '../verdict.ts';
import { type CriterionWords, plainName } from '../wordbook.ts';
import { column, shareOf, tableOf } from './table.ts';

interface Row {
  readonly sum: CriterionSum;
  readonly known: CriterionWords | undefined;
}

export const CRITERIA = tableOf<Row>({
  name: 'Criteria',
  about: 'The audit criteria over all documents, one row each.',
  rows: ({ report, words }) => report.cohort.criteria.map((sum) => ({ sum, known: words.criteria[sum.id] })),
  columns: [
    column('Criterion', 'name', "The criterion's id.", ({ sum }) => sum.id),
    column(
      'Statement',
      'text',
      'What is asked of a document.',
      ({ sum, known }) => known?.statement ?? plainName(sum.id),
    ),
    column('Standard', 'name', 'The standard that the criterion belongs to.', ({ known }) => known?.standard ?? null),
    column('Domain', 'name', 'The practice domain.', ({ known }, { words }) =>
      known === undefined ? null : words.domains[known.domain],
    ),
    column('Theme', 'name', 'The theme within the domain.', ({ known }, { words }) =>
      known === undefined ? null : words.themes[known.theme].name,
    ),
    column('Applicable', 'count', 'Documents that count: met and not met together.', ({ sum }) => sum.applicable),
    column(
      'Exceptions',
      'count',
      'Documents left out for a reason that the criterion names.',
      ({ sum }) => sum.exceptions,
    ),
    column('Met', 'count', 'Documents that meet it.', ({ sum }) => sum.met),
    column('Share met', 'share', 'Met out of applicable.', ({ sum }) => shareOf(sum.met, sum.applicable)),
    column('Low', 'share', 'Lower end of the 95 % interval of the share (Wilson 1927).', ({ sum }) => sum.low),
    column('High', 'share', 'Upper end of that interval.', ({ sum }) => sum.high),
    column('Target', 'share', 'The share that is aimed at.', ({ sum }) => sum.target),
    column(
      'Result',
      'name',
      'Met: the whole interval lies at or above the target. Not met: all of it lies below. Not shown: the target lies inside it.',
      ({ sum }) => VERDICT[verdictOf(sum)],
    ),
    column('Source', 'text', 'Where the criterion comes from.', ({ known }) => known?.source ?? null),
  ],
});
