import type { DocumentAudit } from '../model/audit.ts';
import type { Severity } from '../model/vocabulary.ts';
import { severityRank } from '../report/findings.ts';

/** What a run leaves behind for scripts. */
export const EXIT = { done: 0, findings: 1, trouble: 2, interrupted: 130 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface ExitRules {
  /** Null: findings decide nothing, but for errors where templates are checked. */
  readonly failOn: Severity | 'none' | null;
  /** Whether the second reader's findings count as well. */
  readonly advisory: boolean;
  /** Null: files that cannot be read among others that can are told of, and decide only where templates are checked. */
  readonly unreadable: 'allow' | 'fail' | null;
}

/** Trouble goes before findings: where it is not known what was read, findings say little. */
export function exitOf(
  run: { readonly documents: readonly DocumentAudit[]; readonly unreadable: readonly unknown[] },
  rules: ExitRules,
): Exit {
  if (run.documents.length === 0) return EXIT.trouble;
  const templates = checksTemplates(run.documents);
  if (run.unreadable.length > 0 && (rules.unreadable ?? (templates ? 'fail' : 'allow')) === 'fail') return EXIT.trouble;
  const level = rules.failOn ?? (templates ? 'error' : 'none');
  return run.documents.some((audit) => fails(audit, level, rules.advisory)) ? EXIT.findings : EXIT.done;
}

/** A run checks templates where everything in it is one. A template among people's plans is audited like them. */
function checksTemplates(documents: readonly DocumentAudit[]): boolean {
  return documents.every(({ kind }) => kind === 'template');
}

/** Accepted and known findings decide nothing, and those of the second reader nothing unless asked. */
function fails({ findings }: DocumentAudit, level: Severity | 'none', counted: boolean): boolean {
  if (level === 'none') return false;
  return findings.some(
    ({ severity, advisory, accepted, known }) =>
      accepted === null && !known && (counted || !advisory) && severityRank(severity) <= severityRank(level),
  );
}
