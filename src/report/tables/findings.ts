import type { DocumentAudit, Finding } from '../../model/audit.ts';
import { shownFindings } from '../findings.ts';
import { SEVERITY } from '../labels.ts';
import { DOCUMENT_COLUMNS, PLACE_COLUMNS, said, words } from './place-columns.ts';
import { column, tableOf } from './table.ts';

interface Row {
  readonly audit: DocumentAudit;
  readonly finding: Finding;
  readonly location: Finding['location'];
}

export const FINDINGS = tableOf<Row>({
  name: 'Findings',
  byDocument: true,
  about: 'What is worth another look, one row for each place. A finding is a reason to look again, not a fault.',
  *rows({ report, options }) {
    for (const audit of report.documents) {
      for (const finding of shownFindings(audit, options)) yield { audit, finding, location: finding.location };
    }
  },
  columns: [
    ...DOCUMENT_COLUMNS,
    ...PLACE_COLUMNS,
    column(
      'Severity',
      'name',
      'Error: hardly ever right in a record. Warning: usually worth another try. Advice: everything else.',
      ({ finding }) => SEVERITY[finding.severity],
    ),
    column(
      'Category',
      'name',
      'What sort of finding it is.',
      ({ finding }, source) => source.words.categories[finding.category].name,
    ),
    column(
      'Domain',
      'name',
      'The practice domain that it touches.',
      ({ finding }, source) => source.words.domains[finding.domain],
    ),
    column(
      'Theme',
      'name',
      'The theme that it touches.',
      ({ finding }, source) => source.words.themes[finding.theme].name,
    ),
    column(
      'Rule',
      'name',
      'The rule that found it (see `recovery-audit explain RULE`).',
      ({ finding }) => finding.rule,
    ),
    column('Words', 'text', 'The words of the document; empty where something is missing.', ({ finding }, source) =>
      words(finding.text, source),
    ),
    column('Sentence', 'text', 'The sentence, cell or item that they stand in.', ({ finding }, source) =>
      words(finding.sentence, source),
    ),
    column('Why', 'text', 'Why it is worth another look.', ({ finding }, source) => said(finding.message, source)),
    column('Other words', 'text', 'Other ways to put it.', ({ finding }, source) =>
      finding.instead.length === 0 ? null : finding.instead.map((other) => said(other, source)).join(' / '),
    ),
    column(
      'Source',
      'text',
      'Where the rule comes from.',
      ({ finding }, source) => source.words.sources[finding.rule] ?? null,
    ),
    column(
      'Second reader',
      'name',
      'Yes where only the statistical second reader found it: it advises, and decides nothing.',
      ({ finding }) => (finding.advisory ? 'yes' : 'no'),
    ),
    column(
      'Fingerprint',
      'name',
      'Stays the same when the text around the finding moves.',
      ({ finding }) => finding.fingerprint,
    ),
    column(
      'Accepted',
      'text',
      'Why somebody looked at it and let it stand; empty where nobody did.',
      ({ finding }, source) => (finding.accepted === null ? null : said(finding.accepted.reason, source)),
    ),
    column('Known', 'name', 'Yes where it was there when checking began (the baseline).', ({ finding }) =>
      finding.known ? 'yes' : 'no',
    ),
  ],
});
