import { resolve } from 'node:path';
import type { SecondReader } from '../audit/second-reader/model.ts';
import type { ReadApart } from '../formats/readers.ts';
import { createReader } from '../language/read.ts';
import type { Tries } from '../language/tries.ts';
import type { Document } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import type { Kind } from '../model/vocabulary.ts';
import { identifierFinder } from '../report/redact/find-identifiers.ts';
import {
  type AuditFile,
  type AuditSettings,
  auditRecord,
  fileAuditor,
  type OnFault,
  type Result,
} from './audit-file.ts';
import { installation } from './installation.ts';
import { judgementsBy } from './judgements.ts';
import { fileReader, type ReadFlags } from './read-file.ts';
import { remembering } from './remember.ts';
import { openStore, type StorePlace } from './result-store.ts';
import { loadSecondReader } from './second-reader.ts';

/** All that a run is told, as plain data that a worker can be handed. */
export interface AuditSetup {
  readonly pack: RulePack;
  readonly settings: AuditSettings;
  readonly reading: ReadFlags;
  /** Where results are kept and looked for: a cache, a journal. */
  readonly stores: readonly StorePlace[];
  /** Whether the second reader is asked. */
  readonly secondReader: boolean;
  /** Whether what identifies people is looked for, for reports that are masked. */
  readonly masked: boolean;
}

export interface AuditorWays {
  readonly onFault?: OnFault | undefined;
  /** How documents that are more than text are read; a worker, which can be given up itself, reads them as they come. */
  readonly apart?: ReadApart;
  /** Where tries of phrases are counted. */
  readonly tries?: Tries | undefined;
}

/** The same auditor in a worker and in the program itself. */
export function auditorFor(setup: AuditSetup, { onFault, apart, tries }: AuditorWays = {}): AuditFile {
  const { pack, settings, reading, stores, masked } = setup;
  const auditFile = fileAuditor(
    {
      pack,
      reader: createReader(pack, tries),
      secondReader: secondReaderOf(setup),
      readFile: fileReader(pack, reading, apart),
      maskOf: masked ? identifierFinder(pack) : null,
    },
    settings,
    onFault,
  );
  return remembering(auditFile, stores.map(openStore));
}

/** Audits documents that are at hand; `kind` is what is said of the one document. */
export function documentAuditor(setup: AuditSetup): (document: Document, kind: Kind | null) => Result {
  const { pack, settings } = setup;
  const maskOf = setup.masked ? identifierFinder(pack) : null;
  const auditor = { pack, reader: createReader(pack), secondReader: secondReaderOf(setup), maskOf };
  const judgementOf = judgementsBy(settings.settings);
  return (document, kind) =>
    auditRecord(document, auditor, { ...settings, kind: kind ?? settings.kind }, judgementOf(resolve(document.path)));
}

function secondReaderOf({ secondReader }: AuditSetup): SecondReader | null {
  return secondReader ? loadSecondReader(installation()) : null;
}

export function isAuditSetup(value: unknown): value is AuditSetup {
  return typeof value === 'object' && value !== null && 'pack' in value && 'settings' in value;
}
