import type { CriterionSum, DocumentAudit } from '../../model/audit.ts';
import { RESULT, VERDICT } from '../labels.ts';
import { percent, verdictOf } from '../verdict.ts';
import { plainName } from '../wordbook.ts';
import { inert } from './escape.ts';
import type { Sheet } from './sheet.ts';
import { table } from './table.ts';

export const CRITERIA_NOTE =
  'Met: the whole 95% interval (Wilson) lies at or above the target. Not met: all of it lies below. Not shown: the target ' +
  'lies inside it. Exceptions are left out of the applicable documents.';

/** The standards table of an audit report: each criterion over all documents. */
export function criteriaTable({ words }: Sheet, sums: readonly CriterionSum[]): readonly string[] {
  if (sums.length === 0) return [];
  const rows = sums.map((sum) => {
    const known = words.criteria[sum.id];
    const target = Math.round(sum.target * 100);
    return [
      inert(known?.statement ?? plainName(sum.id)),
      inert(known?.source ?? ''),
      String(sum.applicable),
      String(sum.exceptions),
      String(sum.met),
      share(sum),
      String(target),
      VERDICT[verdictOf(sum)],
    ];
  });
  return [
    '## Criteria',
    table(
      [
        ['Criterion', 'left'],
        ['Source', 'left'],
        ['Applicable', 'right'],
        ['Exceptions', 'right'],
        ['Met', 'right'],
        ['% (95% CI)', 'right'],
        ['Target %', 'right'],
        ['Result', 'left'],
      ],
      rows,
    ),
    CRITERIA_NOTE,
  ];
}

function share({ met, applicable, low, high }: CriterionSum): string {
  if (low === null || high === null || applicable === 0) return '–';
  return `${percent(met / applicable)} (${percent(low)}–${percent(high)})`;
}

/** What one document reaches, of what applies to it. */
export function documentCriteria({ words }: Sheet, audit: DocumentAudit): readonly string[] {
  const rows = Object.entries(audit.criteria)
    .filter(([, result]) => result !== 'not-applicable')
    .map(([id, result]) => [inert(words.criteria[id]?.statement ?? plainName(id)), RESULT[result]]);
  if (rows.length === 0) return [];
  return [
    '#### Criteria',
    table(
      [
        ['Criterion', 'left'],
        ['Result', 'left'],
      ],
      rows,
    ),
  ];
}
