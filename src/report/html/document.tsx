import type { DocumentAudit } from '../../model/audit.ts';
import { capital } from '../capital.ts';
import { oneLine } from '../excerpt.ts';
import { ADDRESSEE, KIND } from '../labels.ts';
import { EvidenceAgainst, EvidenceFor } from './document-evidence.tsx';
import { DocumentFindings } from './document-findings.tsx';
import { DocumentCriteria, DocumentGoals, DocumentProfile, DocumentSections } from './document-results.tsx';
import { said } from './quote.tsx';
import type { Sheet } from './sheet.ts';

interface Props {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
}

/** One document: its profile, what speaks for it, then what is worth another look, sections, goals and criteria. */
export function DocumentBody({ sheet, audit }: Props) {
  return (
    <>
      {audit.notes.map((note) => (
        <p class="note">{said(note, sheet.options)}</p>
      ))}
      <DocumentProfile sheet={sheet} audit={audit} />
      <EvidenceFor sheet={sheet} audit={audit} />
      <DocumentFindings sheet={sheet} audit={audit} />
      <EvidenceAgainst sheet={sheet} audit={audit} />
      <DocumentSections sheet={sheet} audit={audit} />
      <DocumentGoals sheet={sheet} audit={audit} />
      <DocumentCriteria sheet={sheet} audit={audit} />
    </>
  );
}

/** "Care plan · team: Riverside · 236 words" */
export function factsOf({ kind, addressee, group, words }: DocumentAudit): string {
  const fields = Object.entries(group).map(([field, value]) => `${field}: ${value}`);
  const to = addressee === null ? [] : [ADDRESSEE[addressee]];
  return oneLine([capital(KIND[kind].one), ...to, ...fields, `${words} words`].join(' · '));
}
