import { auditDocument } from '../audit/audit-document.ts';
import type { SecondReader } from '../audit/second-reader/model.ts';
import type { FoundFile } from '../input/find-documents.ts';
import type { Reader } from '../language/read.ts';
import type { DocumentAudit } from '../model/audit.ts';
import type { Document, Unreadable } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';

/** Reads one file into the documents that it holds, or says why it cannot. */
export type ReadFile = (file: FoundFile) => Promise<readonly Document[] | Unreadable>;

export interface Auditor {
  readonly pack: RulePack;
  readonly reader: Reader;
  /** Reads what the rules leave alone; null where it is not asked. */
  readonly secondReader: SecondReader | null;
  readonly readFile: ReadFile;
}

export interface AuditRunOptions {
  /** Null finds it out from each document. */
  readonly kind: Kind | null;
  readonly addressee: Addressee | null;
  /** Id of a standard, or null for those that are recommended. */
  readonly standard: string | null;
  /** Called after each file. */
  readonly onFile?: (done: number) => void;
  /** Called with a fault of the program itself; the file is then counted as unreadable. */
  readonly onFault?: (error: unknown) => void;
  /** When it aborts, the run ends after the file at hand, with what there is. */
  readonly signal?: AbortSignal;
}

export interface AuditRun {
  /** In the order of the files, and of their places in a file. */
  readonly documents: readonly DocumentAudit[];
  readonly unreadable: readonly Unreadable[];
  /** Files that were audited or found to be unreadable: fewer than there were where the run was stopped. */
  readonly done: number;
}

/** Audits files one after another. A file that cannot be read or audited is told of among the others, and stops nothing. */
export async function runAudit(
  files: readonly FoundFile[],
  auditor: Auditor,
  options: AuditRunOptions,
): Promise<AuditRun> {
  const documents: DocumentAudit[] = [];
  const unreadable: Unreadable[] = [];
  const breathe = breaths();
  let done = 0;
  for (const file of files) {
    if (options.signal?.aborted === true) break;
    const result = await auditFile(file, auditor, options);
    if ('reason' in result) unreadable.push(result);
    else documents.push(...result);
    done += 1;
    options.onFile?.(done);
    await breathe();
  }
  return { documents, unreadable, done };
}

async function auditFile(
  file: FoundFile,
  { pack, reader, secondReader, readFile }: Auditor,
  { kind, addressee, standard, onFault }: AuditRunOptions,
): Promise<readonly DocumentAudit[] | Unreadable> {
  try {
    const read = await readFile(file);
    if ('reason' in read) return read;
    return read.map((document) =>
      auditDocument(reader(document, { kind, addressee }), pack, { standard, secondReader }),
    );
  } catch (error) {
    onFault?.(error);
    const name = error instanceof Error ? error.name : 'unknown';
    return { path: file.path, reason: `could not be audited: a fault in the program (${name})` };
  }
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
