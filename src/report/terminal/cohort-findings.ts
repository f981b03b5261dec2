import type { DocumentAudit } from '../../model/audit.ts';
import { ruleCounts } from '../counts.ts';
import { SEVERITY } from '../labels.ts';
import { heading, type Page, painted, paragraph } from './page.ts';
import { type Column, table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { title: 'severity', align: 'left', said: (severity) => severity },
  { title: 'findings', align: 'right' },
  { title: 'documents', align: 'right' },
];
const SHOWN = 10;

/** The rules that found something in most documents. */
export function cohortFindings(page: Page, documents: readonly DocumentAudit[]): readonly string[] {
  const counts = ruleCounts(documents, page.options);
  if (counts.length === 0) return [...heading(page, 'Findings'), ...paragraph(page, ['None.'])];
  const rows = counts.slice(0, SHOWN).map(({ rule, category, severity, findings, documents: within }) => ({
    first: [page.words.categories[category].name, painted(page.style.quiet, ` · ${rule}`)],
    cells: [SEVERITY[severity], String(findings), String(within)].map((text) => painted((same) => same, text)),
    indent: 0,
  }));
  const left = counts.length - rows.length;
  const more = left > 0 ? paragraph(page, [painted(page.style.quiet, `and ${left} more rules`)]) : [];
  return [...heading(page, 'Most common findings'), ...table(page, '', COLUMNS, rows), ...more];
}
