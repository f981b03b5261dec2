import { workerData } from 'node:worker_threads';
import type { FoundFile } from '../input/find-documents.ts';
import type { AuditFile, Result } from './audit-file.ts';
import { auditorFor, isAuditSetup } from './audit-setup.ts';

/** Audits files in a worker, as worker-pool.ts asks for them. Only what was found goes back: no text, no reading of one. */
export async function auditChunk(files: readonly FoundFile[]): Promise<readonly (readonly Result[])[]> {
  const auditFile = thisAuditor();
  const found: (readonly Result[])[] = [];
  for (const file of files) {
    const results: Result[] = [];
    for await (const portion of auditFile(file, null)) results.push(...portion.results);
    found.push(results);
  }
  return found;
}

let made: AuditFile | null = null;

/** Made at the first task: every task of a worker is of the same run. */
function thisAuditor(): AuditFile {
  if (made !== null) return made;
  // The pool puts its own data before that of its user.
  const data: unknown = workerData;
  const setup: unknown = Array.isArray(data) ? data[1] : null;
  if (!isAuditSetup(setup)) throw new TypeError('a worker was started without its setup');
  made = auditorFor(setup);
  return made;
}
