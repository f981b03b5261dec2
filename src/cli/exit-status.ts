import type { DocumentAudit } from '../model/audit.ts';
import type { Severity } from '../model/vocabulary.ts';
import { severityRank } from '../report/findings.ts';

/** What a run leaves behind for scripts. */
export const EXIT = { done: 0, findings: 1, trouble: 2, interrupted: 130 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface ExitRules {
  /** Null: findings decide nothing for plans and letters, and errors do for templates. */
  readonly failOn: Severity | 'none' | null;
  /** Null: files that cannot be read among others that can are told of, and decide only where templates are checked. */
  readonly unreadable: 'allow' | 'fail' | null;
}

/** Trouble goes before findings: where it is not known what was read, findings say little. */
export function exitOf(
  run: { readonly documents: readonly DocumentAudit[]; readonly unreadable: readonly unknown[] },
  rules: ExitRules,
): Exit {
  if (run.documents.length === 0) return EXIT.trouble;
  if (run.unreadable.length > 0 && unreadableFails(run.documents, rules)) return EXIT.trouble;
  return run.documents.some((audit) => fails(audit, rules)) ? EXIT.findings : EXIT.done;
}

function unreadableFails(documents: readonly DocumentAudit[], { unreadable }: ExitRules): boolean {
  if (unreadable !== null) return unreadable === 'fail';
  return documents.some(({ kind }) => kind === 'template');
}

/** The statistical reader's suggestions decide nothing. */
function fails({ kind, findings }: DocumentAudit, { failOn }: ExitRules): boolean {
  const level = failOn ?? (kind === 'template' ? 'error' : 'none');
  if (level === 'none') return false;
  return findings.some(({ severity, advisory }) => !advisory && severityRank(severity) <= severityRank(level));
}
