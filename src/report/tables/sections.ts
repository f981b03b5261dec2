import type { DocumentAudit, SectionResult } from '../../model/audit.ts';
import { ELEMENTS, type Element } from '../../model/vocabulary.ts';
import { STATUS } from '../labels.ts';
import { DOCUMENT_COLUMNS, said } from './place-columns.ts';
import { column, tableOf } from './table.ts';

interface Row {
  readonly audit: DocumentAudit;
  readonly element: Element;
  readonly section: SectionResult;
}

export const SECTIONS = tableOf<Row>({
  name: 'Sections',
  byDocument: true,
  about: 'The eleven elements of each care plan and template, one row each. Letters have none.',
  *rows({ report }) {
    for (const audit of report.documents) {
      if (audit.sections === null) continue;
      for (const element of ELEMENTS) yield { audit, element, section: audit.sections[element] };
    }
  },
  columns: [
    ...DOCUMENT_COLUMNS,
    column('Section', 'name', 'The element of a plan.', ({ element }, { words }) => words.elements[element]),
    column(
      'Status',
      'name',
      "Present: says something real about this person (in a template: it is asked for). Hollow: the place is there with nothing in it. Disguised: filled with the service's content. Missing: not found.",
      ({ section }) => STATUS[section.status],
    ),
    column('Line', 'count', 'The line where it stands; empty where it is missing.', ({ section }) =>
      section.status === 'missing' ? null : section.location.line,
    ),
    column('Why', 'text', 'Why this status.', ({ section }, source) => said(section.because, source)),
  ],
});
