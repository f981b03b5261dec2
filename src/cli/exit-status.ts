import type { DocumentAudit } from '../model/audit.ts';
import { checksTemplates } from './thresholds.ts';

/** What a run leaves behind for scripts. */
export const EXIT = { done: 0, findings: 1, trouble: 2, interrupted: 130 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface ExitRules {
  /** The thresholds that the run passed. */
  readonly passed: readonly string[];
  /** Null: files that cannot be read among others that can are told of, and decide only where templates are checked. */
  readonly unreadable: 'allow' | 'fail' | null;
}

/** Trouble goes before findings: where it is not known what was read, findings say little. */
export function exitOf(
  run: { readonly documents: readonly DocumentAudit[]; readonly unreadable: readonly unknown[] },
  rules: ExitRules,
): Exit {
  if (run.documents.length === 0) return EXIT.trouble;
  const asked = rules.unreadable ?? (checksTemplates(run.documents) ? 'fail' : 'allow');
  if (run.unreadable.length > 0 && asked === 'fail') return EXIT.trouble;
  return rules.passed.length > 0 ? EXIT.findings : EXIT.done;
}
