import { auditDocument } from '../audit/audit-document.ts';
import type { Reader } from '../language/read.ts';
import type { DocumentAudit } from '../model/audit.ts';
import type { Document, Unreadable } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';

/** Reads one file into the documents that it holds, or says why it cannot. */
export type ReadDocuments = (path: string) => Promise<readonly Document[] | Unreadable>;

export interface Auditor {
  readonly pack: RulePack;
  readonly reader: Reader;
  readonly read: ReadDocuments;
}

export interface AuditRunOptions {
  /** Null finds it out from each document. */
  readonly kind: Kind | null;
  readonly addressee: Addressee | null;
  readonly standard: string | null;
  /** Called after each file. */
  readonly onFile?: (done: number, of: number) => void;
  /** When it aborts, the run ends after the file at hand, with what there is. */
  readonly signal?: AbortSignal;
}

export interface AuditRun {
  /** In the order of their paths, then of their place in the file. */
  readonly documents: readonly DocumentAudit[];
  readonly unreadable: readonly Unreadable[];
}

/** Audits files one after another. A file that cannot be read or audited is told of among the others, and stops nothing. */
export async function runAudit(
  paths: readonly string[],
  auditor: Auditor,
  options: AuditRunOptions,
): Promise<AuditRun> {
  const documents: DocumentAudit[] = [];
  const unreadable: Unreadable[] = [];
  const ordered = [...paths].sort(byCodeUnits);
  const pause = pauses();
  for (const [index, path] of ordered.entries()) {
    if (options.signal?.aborted === true) break;
    const result = await auditFile(path, auditor, options);
    if ('reason' in result) unreadable.push(result);
    else documents.push(...result);
    options.onFile?.(index + 1, ordered.length);
    await pause();
  }
  return { documents, unreadable };
}

async function auditFile(
  path: string,
  { pack, reader, read }: Auditor,
  { kind, addressee, standard }: AuditRunOptions,
): Promise<readonly DocumentAudit[] | Unreadable> {
  const read_ = await read(path);
  if ('reason' in read_) return read_;
  return read_.map((document) => auditDocument(reader(document, { kind, addressee }), pack, { standard }));
}

/** Code units, so that the order is the same on every machine. */
function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A moment for signals and timers, at most this often (ms). */
const BREATH = 40;

function pauses(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < BREATH) return;
    await new Promise(setImmediate);
    last = Date.now();
  };
}
