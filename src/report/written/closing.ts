import type { CriterionSum } from '../../model/audit.ts';
import { CAVEATS } from '../caveats.ts';
import { percent, verdictOf } from '../verdict.ts';
import { plainName } from '../wordbook.ts';
import { type Block, type Cell, heading, list, table, text } from './block.ts';
import type { Source } from './source.ts';

export function limits(): readonly Block[] {
  return [heading(1, 'What this report can and cannot show'), list(CAVEATS)];
}

/** Criteria put forward for the action plan, and rows left empty. */
const PUT_FORWARD = 4;
const EMPTY_ROWS = 3;

/** The criteria furthest from their targets as issues to talk about; actions, leads and dates are the team's to fill in. */
export function actionPlan({ report: { cohort, tool }, words }: Source): readonly Block[] {
  const issues = cohort.criteria
    .filter((sum) => verdictOf(sum) === 'not-met')
    .sort((a, b) => gap(b) - gap(a))
    .slice(0, PUT_FORWARD)
    .map((sum): readonly Cell[] => [
      `${words.criteria[sum.id]?.statement ?? plainName(sum.id)} (${percent(sum.met / sum.applicable)}% of ${sum.applicable})`,
      null,
      null,
      null,
    ]);
  const empty = Array.from({ length: EMPTY_ROWS }, (): readonly Cell[] => [null, null, null, null]);
  return [
    heading(1, 'Action plan'),
    text(
      'To be agreed by the team, together with people who use the service. The criteria furthest from their targets are put forward; take out or add as the conversation shows.',
    ),
    table(
      [
        ['Issue', 'text', 6],
        ['Action', 'text', 6],
        ['Lead', 'text', 3],
        ['By when', 'text', 3],
      ],
      [...issues, ...empty],
    ),
    heading(1, 'Re-audit'),
    text(`With the same method and rules (${tool.rules}), so that the two can be compared.`),
    table(
      [
        ['Re-audit', 'text', 2],
        ['To be filled in', 'text', 3],
      ],
      [
        ['Date', null],
        ['Lead', null],
      ],
    ),
  ];
}

function gap({ met, applicable, target }: CriterionSum): number {
  return target - met / applicable;
}
