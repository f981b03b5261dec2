import type { FoundFile } from '../input/find-documents.ts';
import type { AuditFile, Portion } from './audit-file.ts';

/** Files in, what became of them out, in the same order. Where the run is stopped, it ends after the document at hand. */
export type AuditFiles = (files: readonly FoundFile[], signal: AbortSignal | null) => AsyncIterable<Portion>;

/** Audits files one after another in this process. */
export function inThisProcess(auditFile: AuditFile): AuditFiles {
  return async function* auditFiles(files, signal) {
    for (const file of files) {
      if (signal?.aborted === true) return;
      yield* auditFile(file, signal);
    }
  };
}
