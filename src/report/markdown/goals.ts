import type { DocumentAudit } from '../../model/audit.ts';
import { OWNERSHIPS } from '../../model/vocabulary.ts';
import { AREA, DIRECTION, OWNERSHIP } from '../labels.ts';
import { placed, quote, type Sheet, said } from './sheet.ts';
import { type Align, table } from './table.ts';

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
