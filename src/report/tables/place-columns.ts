import type { DocumentAudit } from '../../model/audit.ts';
import type { Location } from '../../model/place.ts';
import { excerpt, oneLine, remark } from '../excerpt.ts';
import { KIND } from '../labels.ts';
import { type ColumnOf, column, type TableSource } from './table.ts';

interface InDocument {
  readonly audit: DocumentAudit;
}

interface Placed {
  readonly location: Location;
}

/** Which document a row is about. */
export const DOCUMENT_COLUMNS: readonly ColumnOf<InDocument>[] = [
  column('Document', 'name', 'The file, from the folder in which the audit was run.', ({ audit }) =>
    oneLine(audit.path),
  ),
  column(
    'Record',
    'name',
    'The row, resource or part, where one file holds several documents.',
    ({ audit: { record } }) => (record === null ? null : oneLine(record)),
  ),
  column('Kind', 'name', 'Care plan, letter or template.', ({ audit }) => KIND[audit.kind].one),
];

/** Where in the document it stands. */
export const PLACE_COLUMNS: readonly ColumnOf<Placed>[] = [
  column(
    'Line',
    'count',
    'The line in the text as the tool reads it, from 1 (see `recovery-audit inspect`).',
    ({ location }) => location.line,
  ),
  column('Page', 'count', 'The page, where the format has pages.', ({ location }) => location.page),
  column('Place', 'name', 'The table cell or field, where the format has them.', ({ location }) =>
    location.pointer === null ? null : oneLine(location.pointer),
  ),
];

/** Words of the document; empty where excerpts are off. */
export function words(text: string, { options }: TableSource): string | null {
  const shown = excerpt(text, options);
  return shown === null || shown.trim() === '' ? null : oneLine(shown);
}

/** The tool's own words, which may quote the document. */
export function said(text: string, { options }: TableSource): string {
  return oneLine(remark(text, options));
}
