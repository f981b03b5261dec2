import type { DocumentAudit } from '../../model/audit.ts';
import { ELEMENTS, SEVERITIES } from '../../model/vocabulary.ts';
import { counted } from '../counts.ts';
import { nameOf, oneLine } from '../excerpt.ts';
import { shownFindings } from '../findings.ts';
import type { CategoryFound } from '../rules-found.ts';
import { closedMarkup } from './closed-markup.ts';
import { DocumentBody, factsOf } from './document.tsx';
import { documentId } from './document-id.ts';
import { keysOf } from './filter-keys.ts';
import { FindDocuments } from './find-documents.tsx';
import { markup } from './page.tsx';
import type { Sheet } from './sheet.ts';

/**
 * Documents whose details stand in the page from the start. With more, each document's details are kept as text until
 * it is opened, so that the page opens at once.
 */
export const MOST_WHOLE = 200;

/** The documents, each folded, and what finds one among many. In pieces: there may be thousands. */
export function* documentsSection(
  sheet: Sheet,
  documents: readonly DocumentAudit[],
  found: readonly CategoryFound[],
): Generator<string> {
  const asText = documents.length > MOST_WHOLE;
  yield '<section id="documents"><h2 tabindex="-1">Documents</h2>';
  yield markup(
    <p class="lead">
      Open a document for its evidence for and against, its findings with reasons and other words, its sections and its
      goals. What is open is printed.
    </p>,
  );
  yield markup(<FindDocuments sheet={sheet} documents={documents} found={found} />);
  yield '<p id="shown" role="status"></p><div id="list">';
  for (const [index, audit] of documents.entries()) yield folded(sheet, audit, index, asText);
  yield '</div><button type="button" id="more" hidden></button></section>';
}

function folded(sheet: Sheet, audit: DocumentAudit, index: number, asText: boolean): string {
  const body = closedMarkup(<DocumentBody sheet={sheet} audit={audit} />);
  const found = shownFindings(audit, sheet.options).length;
  const values = `data-keys="${keysOf(audit, sheet.options)}" data-at="${index}" data-found="${found}" data-own="${own(audit)}" data-for="${evidence(audit)}" data-words="${audit.words}"`;
  return [
    `<details class="document" id="${documentId(index)}" ${values}>`,
    closedMarkup(<Summary sheet={sheet} audit={audit} />),
    asText ? `<script type="text/plain">${body}</script>` : `<div class="body">${body}</div>`,
    '</details>\n',
  ].join('');
}

function own({ goals }: DocumentAudit): number {
  return goals.filter(({ ownership }) => ownership === 'person').length;
}

function evidence({ themes }: DocumentAudit): number {
  return Object.values(themes).filter(({ stance }) => stance === 'for' || stance === 'mixed').length;
}

/** A document on one line: its name, what is good in it, what is worth another look. */
function Summary({ sheet, audit }: { readonly sheet: Sheet; readonly audit: DocumentAudit }) {
  const { sections, goals } = audit;
  const findings = shownFindings(audit, sheet.options);
  const counts = SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity).length);
  const [errors = 0, warnings = 0, advice = 0] = counts;
  const present = sections === null ? 0 : ELEMENTS.filter((element) => sections[element].status === 'present').length;
  return (
    <summary>
      <span class="name">
        {oneLine(nameOf(audit))}
        <small>{factsOf(audit)}</small>
      </span>
      <span class="credit">
        <span>{evidence(audit)} themes evidenced</span>
        {sections === null ? null : (
          <span>
            {present} of {ELEMENTS.length} sections present
          </span>
        )}
        {goals.length === 0 ? null : (
          <span>
            {own(audit)} of {counted(goals.length, 'goal')} their own
          </span>
        )}
      </span>
      <span class="concern">
        {findings.length === 0 ? <span>no findings</span> : null}
        {errors === 0 ? null : <span>{counted(errors, 'error')}</span>}
        {warnings === 0 ? null : <span>{counted(warnings, 'warning')}</span>}
        {advice === 0 ? null : <span>{counted(advice, 'piece')} of advice</span>}
      </span>
    </summary>
  );
}
