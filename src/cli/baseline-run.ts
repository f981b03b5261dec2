import { resolve } from 'node:path';
import type { BaselineEntry } from '../audit/baseline.ts';
import { staleEntries } from '../audit/baseline.ts';
import type { Result } from '../batch/audit-file.ts';
import { documentKey, fileOf } from '../config/baseline/document-key.ts';
import { isThere } from '../config/baseline/find-baseline.ts';
import type { DocumentAudit } from '../model/audit.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { Unreadable } from '../model/document.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';
import { auditFiles, auditSetup, fileAudit } from './audit-files.ts';
import { type BaselineInUse, baselineAt, baselinePath } from './baseline-in-use.ts';
import { configuredRules } from './configured-rules.ts';
import { findFiles } from './find-files.ts';

/** What the baseline commands take. */
export interface BaselineFlags {
  readonly baseline?: string;
  readonly kind?: Kind;
  readonly addressee?: Addressee;
  readonly rules?: readonly string[];
  readonly config?: string | false;
  readonly fileList?: string;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** Audits what a baseline is made for or checked against. A file that cannot be read is no ground to write or prune on. */
export async function auditedForBaseline(
  paths: readonly string[],
  flags: BaselineFlags,
): Promise<readonly DocumentAudit[]> {
  const found = await findFiles(paths, flags);
  const { pack, settings } = await configuredRules(flags, paths);
  const documents: DocumentAudit[] = [];
  const unreadable: Unreadable[] = [];
  const take = (result: Result): void => {
    if (!('reason' in result)) documents.push(result.audit);
    else if (result.noPlan !== true) unreadable.push(result);
  };
  const runFlags = { ...flags, secondReader: 'off', settings, masked: false } as const;
  const run = await auditFiles(
    found,
    fileAudit(auditSetup(pack, null, runFlags), runFlags, { files: found.files, jobs: 'auto' }),
    take,
    runFlags,
  );
  const [lost] = unreadable;
  if (lost !== undefined) throw new UsageError(`${lost.path} ${lost.reason}: put that right, or leave it out, first.`);
  if (run.stopped) throw new UsageError('Stopped before the end: nothing was changed.');
  return documents;
}

export async function existingBaseline(flags: BaselineFlags, paths: readonly string[]): Promise<BaselineInUse> {
  const path = baselinePath(flags.baseline, paths);
  if (path === null) {
    throw new UsageError(
      'There is no recovery-audit.baseline.yaml here or above: "recovery-audit baseline create PATHS" makes one.',
    );
  }
  return baselineAt(path);
}

/** Entries that nothing answers to: not found in their document any more, or their file is gone. By document. */
export function staleIn(
  used: BaselineInUse,
  documents: readonly DocumentAudit[],
): ReadonlyMap<string, readonly BaselineEntry[]> {
  const audits = new Map(documents.map((audit) => [documentKey(audit, used.folder), audit]));
  const stale = new Map<string, readonly BaselineEntry[]>();
  for (const [key, entries] of used.baseline) {
    const audit = audits.get(key);
    const gone = audit === undefined ? missing(used, key, entries) : staleEntries(audit, entries);
    if (gone.length > 0) stale.set(key, gone);
  }
  return stale;
}

/** What was not audited this time stays, as long as its file is there. */
function missing({ folder }: BaselineInUse, key: string, entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return isThere(resolve(folder, fileOf(key))) ? [] : entries;
}
