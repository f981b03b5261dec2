import { auditDocument } from '../audit/audit-document.ts';
import type { SecondReader } from '../audit/second-reader/model.ts';
import type { FoundFile } from '../input/find-documents.ts';
import type { Reader } from '../language/read.ts';
import type { DocumentAudit } from '../model/audit.ts';
import type { Document, Unreadable } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import { NO_SETTINGS, type Settings } from '../model/settings.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';
import { type Judgement, type JudgementOf, judgementsBy } from './judgements.ts';
import type { ReadFile } from './read-file.ts';

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
  /** What a configuration asks for, where the options above leave it open. */
  readonly settings?: Settings;
  /** Called after each file. */
  readonly onFile?: (done: number) => void;
  /** Called with a fault of the program itself; the file or record is then counted as unreadable. */
  readonly onFault?: (error: unknown) => void;
  /** When it aborts, the run ends after the document at hand, with what there is. */
  readonly signal?: AbortSignal;
}

export interface AuditRun {
  /** In the order of the files, and of their places in a file. */
  readonly documents: readonly DocumentAudit[];
  readonly unreadable: readonly Unreadable[];
  /** Files that were audited to their end or found to be unreadable: fewer than there were where the run was stopped. */
  readonly done: number;
}

/** Audits files one after another. A file or record that cannot be read or audited is told of among the others, and stops nothing. */
export async function runAudit(
  files: readonly FoundFile[],
  auditor: Auditor,
  options: AuditRunOptions,
): Promise<AuditRun> {
  const documents: DocumentAudit[] = [];
  const unreadable: Unreadable[] = [];
  const sink: Sink = {
    take: (result) => {
      if ('reason' in result) unreadable.push(result);
      else documents.push(result);
    },
    breathe: breaths(),
    judgementOf: judgementsBy(options.settings ?? NO_SETTINGS),
  };
  let done = 0;
  for (const file of files) {
    if (options.signal?.aborted === true) break;
    if (!(await auditFile(file, auditor, options, sink))) break;
    done += 1;
    options.onFile?.(done);
    await sink.breathe();
  }
  return { documents, unreadable, done };
}

interface Sink {
  readonly take: (result: DocumentAudit | Unreadable) => void;
  readonly breathe: () => Promise<void>;
  readonly judgementOf: JudgementOf;
}

/** Audits what a file holds, one by one; false where the run was stopped before its end. */
async function auditFile(
  file: FoundFile,
  auditor: Auditor,
  options: AuditRunOptions,
  { take, breathe, judgementOf }: Sink,
): Promise<boolean> {
  try {
    const asked = judgementOf(file.file);
    const records = auditor.readFile(file);
    if (!(Symbol.asyncIterator in records)) {
      for (const read of records) take(auditRecord(read, auditor, options, asked));
      return true;
    }
    let isFirst = true;
    for await (const read of records) {
      if (!isFirst && options.signal?.aborted === true) return false;
      isFirst = false;
      take(auditRecord(read, auditor, options, asked));
      await breathe();
    }
  } catch (error) {
    take(fault(file, error, options));
  }
  return true;
}

function auditRecord(
  read: Document | Unreadable,
  { pack, reader, secondReader }: Auditor,
  options: AuditRunOptions,
  asked: Judgement,
): DocumentAudit | Unreadable {
  if ('reason' in read) return read;
  const { kind, addressee, standard } = options;
  try {
    const reading = reader(inGroups(read, asked.group), {
      kind: kind ?? asked.kind,
      addressee: addressee ?? asked.addressee,
    });
    return auditDocument(reading, pack, {
      standard: standard ?? asked.standard,
      secondReader,
      levelOf: asked.levelOf,
    });
  } catch (error) {
    return fault(read, error, options);
  }
}

function fault(
  { path, record }: Pick<Document, 'path'> & { readonly record?: string | null },
  error: unknown,
  { onFault }: AuditRunOptions,
): Unreadable {
  onFault?.(error);
  const name = error instanceof Error ? error.name : 'unknown';
  const reason = `could not be audited: a fault in the program (${name})`;
  return record === null || record === undefined ? { path, reason } : { path, record, reason };
}

/** What a record says of its groups goes before what its path says. */
function inGroups(document: Document, group: Readonly<Record<string, string>>): Document {
  return { ...document, group: { ...group, ...document.group } };
}

/** How often signals and timers get their turn, in ms. Documents are read and audited without a pause in between. */
const BREATH = 40;

function breaths(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < BREATH) return;
    await new Promise(setImmediate);
    last = Date.now();
  };
}
