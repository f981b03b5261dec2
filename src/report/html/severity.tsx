import type { Finding } from '../../model/audit.ts';
import { SEVERITY } from '../labels.ts';

/** How much a finding asks for attention, in a word; a reader of its own is named. */
export function SeverityTag({ finding }: { readonly finding: Pick<Finding, 'severity' | 'advisory'> }) {
  const word = SEVERITY[finding.severity];
  return <span class={`tag ${finding.severity}`}>{finding.advisory ? `${word}, second reader` : word}</span>;
}
