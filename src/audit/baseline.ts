import type { Acceptance, DocumentAudit, Finding } from '../model/audit.ts';

/** A finding that a baseline holds: accepted by somebody with a reason, or (null) only known since checking began. */
export interface BaselineEntry {
  /** The finding's fingerprint. */
  readonly finding: string;
  readonly rule: string;
  readonly accepted: Acceptance | null;
}

/** By document; how a document is named is the caller's. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

/**
 * Marks the findings of a document that its entries hold. An acceptance holds through the day that it names (ISO date);
 * after it the finding counts again. A finding that is accepted already keeps that.
 */
export function withBaseline(audit: DocumentAudit, entries: readonly BaselineEntry[], today: string): DocumentAudit {
  if (entries.length === 0) return audit;
  const held = new Map(entries.map((entry) => [entry.finding, entry]));
  return {
    ...audit,
    findings: audit.findings.map((finding): Finding => {
      const entry = held.get(finding.fingerprint);
      if (entry === undefined || finding.advisory || finding.accepted !== null) return finding;
      if (entry.accepted === null) return { ...finding, known: true };
      return hasExpired(entry, today) ? finding : { ...finding, accepted: entry.accepted };
    }),
  };
}

export function hasExpired({ accepted }: BaselineEntry, today: string): boolean {
  return accepted !== null && accepted.expires !== null && accepted.expires < today;
}

/** Entries that nothing in the document answers to any more. */
export function staleEntries(
  audit: Pick<DocumentAudit, 'findings'>,
  entries: readonly BaselineEntry[],
): readonly BaselineEntry[] {
  const found = new Set(audit.findings.filter(({ advisory }) => !advisory).map(({ fingerprint }) => fingerprint));
  return entries.filter(({ finding }) => !found.has(finding));
}

/** A baseline's entries for a document as it is now; what was accepted before stays so. */
export function entriesFor(audit: DocumentAudit, before: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const held = new Map(before.map((entry) => [entry.finding, entry]));
  return audit.findings
    .filter(({ advisory, accepted }) => !advisory && accepted === null)
    .map(
      ({ fingerprint, rule }): BaselineEntry => held.get(fingerprint) ?? { finding: fingerprint, rule, accepted: null },
    );
}
