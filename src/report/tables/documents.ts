import type { DocumentAudit } from '../../model/audit.ts';
import type { CriterionResult, Severity, Stance } from '../../model/vocabulary.ts';
import { ELEMENTS, THEMES } from '../../model/vocabulary.ts';
import { oneLine } from '../excerpt.ts';
import { compare, shownFindings } from '../findings.ts';
import { ADDRESSEE } from '../labels.ts';
import { plainName } from '../wordbook.ts';
import { DOCUMENT_COLUMNS, said } from './place-columns.ts';
import { type ColumnOf, column, type TableSource, tableOf } from './table.ts';

interface Row {
  readonly audit: DocumentAudit;
}

const COUNTS: readonly ColumnOf<Row>[] = [
  column('Words', 'count', 'Words in the document.', ({ audit }) => audit.words),
  column('Criteria met', 'count', 'Criteria that the document meets.', ({ audit }) => resultsOf(audit, 'met').length),
  column(
    'Criteria applicable',
    'count',
    'Criteria that it is asked for: met and not met together.',
    ({ audit }) => resultsOf(audit, 'met').length + resultsOf(audit, 'not-met').length,
  ),
  column(
    'Sections present',
    'count',
    'Elements of a plan that say something real about the person, of eleven; empty for letters.',
    ({ audit: { sections } }) =>
      sections === null ? null : ELEMENTS.filter((element) => sections[element].status === 'present').length,
  ),
  column('Goals', 'count', 'Goals in the document.', ({ audit }) => audit.goals.length),
  column(
    "Person's own goals",
    'count',
    "Goals that are the person's own.",
    ({ audit }) => audit.goals.filter(({ ownership }) => ownership === 'person').length,
  ),
  column('Themes for', 'count', 'Themes that the text speaks for, of sixteen.', ({ audit }) => themesIn(audit, 'for')),
  column('Themes mixed', 'count', 'Themes that it speaks for and against.', ({ audit }) => themesIn(audit, 'mixed')),
  column('Themes against', 'count', 'Themes that it speaks against.', ({ audit }) => themesIn(audit, 'against')),
  column('Errors', 'count', 'Findings that are hardly ever right in a record.', (row, source) =>
    findingsIn(row, source, 'error'),
  ),
  column('Warnings', 'count', 'Findings that are usually worth another try.', (row, source) =>
    findingsIn(row, source, 'warning'),
  ),
  column('Advice', 'count', 'Everything else that is worth a look.', (row, source) => findingsIn(row, source, 'info')),
];

export const DOCUMENTS = tableOf<Row>({
  name: 'Documents',
  byDocument: true,
  about: 'The documents that were audited, one row each.',
  rows: ({ report }) => report.documents.map((audit) => ({ audit })),
  columns: [
    ...DOCUMENT_COLUMNS,
    column('Addressee', 'name', 'For letters: to whom they are written.', ({ audit: { addressee } }) =>
      addressee === null ? null : ADDRESSEE[addressee],
    ),
    column('Format', 'name', 'The format of the file.', ({ audit }) => audit.format),
    column('Groups', 'name', 'Team, ward, month and the like, where known.', ({ audit }) => {
      const fields = Object.entries(audit.group).sort(([a], [b]) => compare(a, b));
      return fields.map(([field, value]) => oneLine(`${field}: ${value}`)).join('; ') || null;
    }),
    ...COUNTS,
    column(
      'Criteria not met',
      'text',
      'The criteria that the document does not meet.',
      ({ audit }, { words }) =>
        resultsOf(audit, 'not-met')
          .map((id) => words.criteria[id]?.statement ?? plainName(id))
          .join(' ') || null,
    ),
    column(
      'Notes',
      'text',
      'What the reader of the format left out or could not tell.',
      ({ audit }, source) => audit.notes.map((note) => said(note, source)).join(' ') || null,
    ),
  ],
});

function resultsOf({ criteria }: DocumentAudit, wanted: CriterionResult): readonly string[] {
  return Object.entries(criteria).flatMap(([id, result]) => (result === wanted ? [id] : []));
}

function themesIn({ themes }: DocumentAudit, wanted: Stance): number {
  return THEMES.filter((theme) => themes[theme].stance === wanted).length;
}

function findingsIn({ audit }: Row, { options }: TableSource, wanted: Severity): number {
  return shownFindings(audit, options).filter(({ severity }) => severity === wanted).length;
}
