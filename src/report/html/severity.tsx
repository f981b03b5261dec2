import type { Finding } from '../../model/audit.ts';
import { sortOf } from '../standing.ts';

/** How much a finding asks for attention, in a word; a reader of its own is named. */
export function SeverityTag({
  finding,
}: {
  readonly finding: Pick<Finding, 'severity' | 'advisory' | 'accepted' | 'known'>;
}) {
  return <span class={`tag ${finding.severity}`}>{sortOf(finding)}</span>;
}
