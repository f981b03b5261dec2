import { createReader } from '../language/read.ts';
import type { RulePack } from '../model/pack.ts';
import { type AuditFile, type AuditSettings, fileAuditor, type OnFault } from './audit-file.ts';
import { installation } from './installation.ts';
import { fileReader, type ReadFlags } from './read-file.ts';
import { loadSecondReader } from './second-reader.ts';

/** All that a run is told, as plain data that a worker can be handed. */
export interface AuditSetup {
  readonly pack: RulePack;
  readonly settings: AuditSettings;
  readonly reading: ReadFlags;
  /** Whether the second reader is asked. */
  readonly secondReader: boolean;
}

/** The same auditor in a worker and in the program itself. */
export function auditorFor({ pack, settings, reading, secondReader }: AuditSetup, onFault?: OnFault): AuditFile {
  return fileAuditor(
    {
      pack,
      reader: createReader(pack),
      secondReader: secondReader ? loadSecondReader(installation()) : null,
      readFile: fileReader(pack, reading),
    },
    settings,
    onFault,
  );
}

export function isAuditSetup(value: unknown): value is AuditSetup {
  return typeof value === 'object' && value !== null && 'pack' in value && 'settings' in value;
}
