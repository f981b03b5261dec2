import type { CriterionSum } from '../../model/audit.ts';
import { capital } from '../capital.ts';
import { VERDICT } from '../labels.ts';
import { percent, verdictOf } from '../verdict.ts';
import { verdicts } from '../verdicts.ts';
import { plainName, type Wordbook } from '../wordbook.ts';
import { type Block, type Cell, type Column, heading, note, table, text } from './block.ts';
import type { Source } from './source.ts';
import { byStandard } from './standards.ts';

export const CRITERIA_NOTE =
  'Met: the whole 95% interval (Wilson) lies at or above the target. Not met: all of it lies below. Not shown: the target ' +
  'lies inside it. Exceptions are left out of the applicable documents.';

const DRAWN =
  'In the drawings the bar is the interval, the dot the share, and the upright line the target; the scale runs from 0 to 100%.';

/** Each criterion over all documents, as clinical audit reports them. */
export function criteriaResults({ report: { cohort }, words }: Source): readonly Block[] {
  if (cohort.criteria.length === 0) return [];
  return [
    heading(2, 'Criteria'),
    text(capital(verdicts(cohort.criteria))),
    ...byStandard(cohort.criteria, words).map(({ standard, sums }) => criteriaTable(sums, words, standard)),
    note(CRITERIA_NOTE),
    { kind: 'drawing-note', text: DRAWN },
  ];
}

const COLUMNS: readonly (readonly [string, Column['kind'], number])[] = [
  ['Criterion', 'text', 8],
  // Room for thousands out of thousands: a figure that goes on in the next line is misread.
  ['Met', 'figure', 4],
  ['% (95% CI)', 'figure', 5],
  ['0 to 100%', 'drawing', 4],
  ['Target', 'figure', 2],
  ['Result', 'text', 3],
];

export function criteriaTable(sums: readonly CriterionSum[], words: Wordbook, caption: string | null): Block {
  return table(
    COLUMNS,
    sums.map((sum) => [
      words.criteria[sum.id]?.statement ?? plainName(sum.id),
      `${sum.met}/${sum.applicable}${sum.exceptions === 0 ? '' : `, ${sum.exceptions} excepted`}`,
      share(sum),
      drawn(sum),
      `${Math.round(sum.target * 100)}%`,
      VERDICT[verdictOf(sum)],
    ]),
    caption,
  );
}

function share({ met, applicable, low, high }: CriterionSum): string {
  if (low === null || high === null || applicable === 0) return '–';
  return `${percent(met / applicable)} (${percent(low)}–${percent(high)})`;
}

function drawn(sum: CriterionSum): Cell {
  const { met, applicable, low, high, target } = sum;
  if (low === null || high === null || applicable === 0) return '–';
  return {
    chart: { kind: 'interval', share: met / applicable, low, high, target },
    said: `${percent(met / applicable)}%, interval ${percent(low)} to ${percent(high)}, target ${percent(target)}: ${VERDICT[verdictOf(sum)]}`,
  };
}
