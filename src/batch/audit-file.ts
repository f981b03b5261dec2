import { auditDocument } from '../audit/audit-document.ts';
import { type Traces, tracesOf } from '../audit/cohort/traces.ts';
import type { SecondReader } from '../audit/second-reader/model.ts';
import type { FoundFile } from '../input/find-documents.ts';
import type { Reader } from '../language/read.ts';
import type { DocumentAudit } from '../model/audit.ts';
import type { Document, Unreadable } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import type { Settings } from '../model/settings.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';
import type { MaskDocument } from '../report/redact/find-identifiers.ts';
import { groupOf, isArchive } from './groups.ts';
import { type Judgement, judgementsBy } from './judgements.ts';
import type { ReadFile } from './read-file.ts';

export interface Auditor {
  readonly pack: RulePack;
  readonly reader: Reader;
  /** Reads what the rules leave alone; null where it is not asked. */
  readonly secondReader: SecondReader | null;
  readonly readFile: ReadFile;
  /** Looks for what identifies people; null where no report is to be masked. */
  readonly maskOf: MaskDocument | null;
}

/** What the user says of all documents of a run, as plain data. */
export interface AuditSettings {
  /** Null finds it out from each document. */
  readonly kind: Kind | null;
  readonly addressee: Addressee | null;
  /** Id of a standard, or null for those that are recommended. */
  readonly standard: string | null;
  /** What a configuration asks for, where these leave it open. */
  readonly settings: Settings;
}

/** One document's audit, and what it leaves behind for questions about many. */
export interface Audited {
  readonly audit: DocumentAudit;
  readonly traces: Traces;
}
export type Result = Audited | Unreadable;

/** A part of what one file gives: all of it, unless the file holds many documents. */
export interface Portion {
  readonly results: readonly Result[];
  /** Whether the file is done with it. */
  readonly last: boolean;
}

/** Audits one file. Where the run is stopped inside it, its last portion does not come. */
export type AuditFile = (file: FoundFile, signal: AbortSignal | null) => AsyncIterable<Portion>;

/** Called with a fault of the program itself; the file or record is then counted as unreadable. */
export type OnFault = (error: unknown) => void;

/** Audits what a file holds, one by one where that is many. A record that fails, in reading or in the program, stops nothing. */
export function fileAuditor(auditor: Auditor, settings: AuditSettings, onFault?: OnFault): AuditFile {
  const judgementOf = judgementsBy(settings.settings);
  return async function* auditFile(file, signal) {
    try {
      const ofFile = judgementOf(file.file);
      const askedOf = ({ record }: Document | Unreadable): Judgement =>
        typeof record === 'string' && isArchive(file.file) ? judgementOf(`${file.file}/${record}`) : ofFile;
      const auditOne = (read: Document | Unreadable): Result =>
        auditRecord(read, auditor, settings, askedOf(read), onFault);
      const records = auditor.readFile(file);
      if (!(Symbol.asyncIterator in records)) {
        yield { results: records.map(auditOne), last: true };
        return;
      }
      let isFirst = true;
      for await (const read of records) {
        if (!isFirst && signal?.aborted === true) return;
        isFirst = false;
        yield { results: [auditOne(read)], last: false };
      }
      yield { results: [], last: true };
    } catch (error) {
      yield { results: [fault(file, error, onFault)], last: true };
    }
  };
}

/** Audits one document, or passes on why it could not be read. */
export function auditRecord(
  read: Document | Unreadable,
  { pack, reader, secondReader, maskOf }: Omit<Auditor, 'readFile'>,
  { kind, addressee, standard }: AuditSettings,
  asked: Judgement,
  onFault?: OnFault,
): Result {
  if ('reason' in read) return read;
  try {
    const reading = reader(
      { ...read, group: groupOf(read, asked.group, asked.groupBy) },
      {
        kind: kind ?? asked.kind,
        addressee: addressee ?? asked.addressee,
        scopes: asked.scopes,
      },
    );
    const audit = auditDocument(reading, pack, {
      standard: standard ?? asked.standard,
      secondReader,
      levelOf: asked.levelOf,
      criteria: asked.criteria,
    });
    const traces = tracesOf(reading, audit);
    return { audit: maskOf === null ? audit : { ...audit, mask: maskOf(reading.document) }, traces };
  } catch (error) {
    return fault(read, error, onFault);
  }
}

function fault(
  { path, record }: Pick<Document, 'path'> & { readonly record?: string | null },
  error: unknown,
  onFault: OnFault | undefined,
): Unreadable {
  onFault?.(error);
  const name = error instanceof Error ? error.name : 'unknown';
  const reason = `could not be audited: a fault in the program (${name})`;
  return record === null || record === undefined ? { path, reason } : { path, record, reason };
}
