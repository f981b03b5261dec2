import type { DocumentAudit } from '../../model/audit.ts';
import { SEVERITIES } from '../../model/vocabulary.ts';
import { nameOf } from '../excerpt.ts';
import { shownFindings } from '../findings.ts';
import { STATUS } from '../labels.ts';
import type { Painted } from './lines.ts';
import { heading, type Page, painted, paragraph, shortName } from './page.ts';
import { type Column, type Row, table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { title: 'error', align: 'right' },
  { title: 'warning', align: 'right' },
  { title: 'advice', align: 'right' },
  { title: 'own\ngoals', align: 'right' },
  { title: 'strengths', align: 'left' },
];
/** Columns that the figures take, with their gaps. */
const FIGURES = 44;
/** A longer list is for a file, not for a screen. */
const LONGEST = 200;

/** A line for each document: how many findings, how many goals are the person's own, how strengths are held. */
export function documentList(page: Page, documents: readonly DocumentAudit[]): readonly string[] {
  const rows = documents.slice(0, LONGEST).map((audit) => row(page, audit));
  const left = documents.length - rows.length;
  const more = left > 0 ? paragraph(page, [`and ${left} more: --report json=FILE holds them all`]) : [];
  return [...heading(page, 'Documents'), ...table(page, '', COLUMNS, rows), ...more];
}

function row(page: Page, audit: DocumentAudit): Row {
  const findings = shownFindings(audit, page.options);
  const counts = SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity).length);
  const own = audit.goals.filter(({ ownership }) => ownership === 'person').length;
  const goals = audit.goals.length === 0 ? '' : `${own} of ${audit.goals.length}`;
  const strengths = audit.sections === null ? '' : STATUS[audit.sections.strengths.status];
  const room = Math.max(24, page.width - FIGURES);
  return {
    first: [shortName(page, nameOf(audit), room)],
    cells: [...counts.map(String), goals, strengths].map(plain),
    indent: 0,
  };
}

function plain(text: string): Painted {
  return painted((same) => same, text);
}
