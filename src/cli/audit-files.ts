import { type AuditFiles, inThisProcess } from '../batch/audit-files.ts';
import { type AuditSetup, auditorFor } from '../batch/audit-setup.ts';
import { type RunOptions, runAudit } from '../batch/run-audit.ts';
import { parseColumnMap } from '../formats/column-map.ts';
import type { Found } from '../input/find-documents.ts';
import type { RulePack } from '../model/pack.ts';
import type { Settings } from '../model/settings.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';
import { startProgress } from './progress.ts';
import type { SecondReaderFlags } from './second-reader.ts';
import { tell, tellTrouble } from './trouble.ts';

export interface AuditFilesFlags extends SecondReaderFlags {
  readonly kind?: Kind;
  readonly addressee?: Addressee;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
  readonly settings: Settings;
  readonly columns?: readonly string[];
}

/** How a run ended. */
export interface RunEnd {
  readonly done: number;
  readonly stopped: boolean;
}

/** Audits the files with a line of progress. Ctrl-C ends after the document at hand; a second one ends at once. */
export async function auditFiles(
  { files, unreadable }: Found,
  audit: AuditFiles,
  take: RunOptions['take'],
  flags: AuditFilesFlags,
): Promise<RunEnd> {
  const stop = new AbortController();
  const progress = startProgress(process.stderr, flags);
  const onInterrupt = (): void => {
    progress.end();
    tell('Stopping after this document; Ctrl-C again ends at once.');
    stop.abort();
  };
  process.once('SIGINT', onInterrupt);
  try {
    const done = await runAudit(files, audit, {
      take,
      unreadable,
      signal: stop.signal,
      onFile: (count) => {
        progress.show(`Audited ${count} of ${files.length} files`);
      },
    });
    return { done, stopped: stop.signal.aborted };
  } finally {
    progress.end();
    process.off('SIGINT', onInterrupt);
  }
}

/** What the flags come to for each file. */
export function auditSetup(pack: RulePack, standard: string | null, flags: AuditFilesFlags): AuditSetup {
  return {
    pack,
    secondReader: flags.secondReader !== 'off',
    reading: { columns: flags.columns === undefined ? null : parseColumnMap(flags.columns) },
    settings: { kind: flags.kind ?? null, addressee: flags.addressee ?? null, standard, settings: flags.settings },
  };
}

/** Audits each file by the rules, in this process. */
export function fileAudit(setup: AuditSetup, { debug }: AuditFilesFlags): AuditFiles {
  const onFault = (fault: unknown): void => {
    tellTrouble(fault, true);
  };
  return inThisProcess(auditorFor(setup, debug === true ? onFault : undefined));
}
