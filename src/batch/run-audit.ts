import type { FoundFile } from '../input/find-documents.ts';
import type { Unreadable } from '../model/document.ts';
import type { Result } from './audit-file.ts';
import type { AuditFiles } from './audit-files.ts';

export interface RunOptions {
  /** Given each document and each unreadable file in the order of their paths; the run waits for it. */
  readonly take: (result: Result) => void | Promise<void>;
  /** What was found to be unreadable before, folders for the most part; each takes its place among the files. */
  readonly unreadable?: readonly Unreadable[];
  /** Called after each file. */
  readonly onFile?: (done: number) => void;
  /** When it aborts, the run ends after the file at hand, with what there is. */
  readonly signal?: AbortSignal;
}

/** Audits files and hands on what became of each. Returns how many were done: fewer than there were where the run was stopped. */
export async function runAudit(
  files: readonly FoundFile[],
  auditFiles: AuditFiles,
  { take, unreadable = [], onFile, signal }: RunOptions,
): Promise<number> {
  const known = [...unreadable].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const takeKnownBefore = async (path: string | null): Promise<void> => {
    for (let next = known[0]; next !== undefined && (path === null || next.path < path); next = known[0]) {
      known.shift();
      await take(next);
    }
  };
  const breathe = breaths();
  let done = 0;
  for await (const { results, last } of auditFiles(files, signal ?? null)) {
    await takeKnownBefore(files[done]?.path ?? null);
    for (const result of results) await take(result);
    if (last) {
      done += 1;
      onFile?.(done);
    }
    await breathe();
  }
  await takeKnownBefore(null);
  return done;
}

/** How often signals and timers get their turn, in ms. Files are read and audited without a pause in between. */
const BREATH = 40;

function breaths(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < BREATH) return;
    await new Promise(setImmediate);
    last = Date.now();
  };
}
