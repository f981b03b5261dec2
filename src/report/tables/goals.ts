import type { DocumentAudit, Goal } from '../../model/audit.ts';
import { AREA, DIRECTION, OWNERSHIP } from '../labels.ts';
import { DOCUMENT_COLUMNS, PLACE_COLUMNS, said, words } from './place-columns.ts';
import { column, tableOf } from './table.ts';

interface Row {
  readonly audit: DocumentAudit;
  readonly goal: Goal;
  readonly location: Goal['location'];
}

export const GOALS = tableOf<Row>({
  name: 'Goals',
  byDocument: true,
  about: 'The goals that the documents hold, one row each.',
  *rows({ report }) {
    for (const audit of report.documents) {
      for (const goal of audit.goals) yield { audit, goal, location: goal.location };
    }
  },
  columns: [
    ...DOCUMENT_COLUMNS,
    ...PLACE_COLUMNS,
    column('Goal', 'text', 'The words of the document.', ({ goal }, source) => words(goal.text, source)),
    column('Whose', 'name', 'Whose goal it is.', ({ goal }) => OWNERSHIP[goal.ownership]),
    column(
      'Direction',
      'name',
      'Towards something that is wanted, or away from something.',
      ({ goal }) => DIRECTION[goal.direction],
    ),
    column('About', 'name', 'Life, clinical matters, or the service.', ({ goal }) => AREA[goal.area]),
    column(
      'Signs',
      'text',
      'The signs that decided.',
      ({ goal }, source) =>
        goal.because
          .filter((sign) => sign !== '')
          .map((sign) => said(sign, source))
          .join('; ') || null,
    ),
  ],
});
