import type { DocumentAudit } from '../../model/audit.ts';
import { RESULT } from '../labels.ts';
import { plainName } from '../wordbook.ts';
import { inert } from './escape.ts';
import type { Sheet } from './sheet.ts';
import { table } from './table.ts';

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
