import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type AuditFiles, inThisProcess } from '../batch/audit-files.ts';
import { type AuditSetup, auditorFor } from '../batch/audit-setup.ts';
import { TIMEOUT } from '../batch/give-up.ts';
import { installation } from '../batch/installation.ts';
import { jobsFor } from '../batch/jobs.ts';
import { readerApart } from '../batch/read-apart.ts';
import { type RunOptions, runAudit } from '../batch/run-audit.ts';
import { settleRoom } from '../batch/small-heap.ts';
import { inWorkers } from '../batch/worker-pool.ts';
import { parseColumnMap } from '../formats/column-map.ts';
import type { Found, FoundFile } from '../input/find-documents.ts';
import type { Tries } from '../language/tries.ts';
import type { RulePack } from '../model/pack.ts';
import type { Settings } from '../model/settings.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';
import { MANY } from './find-files.ts';
import { paceOf } from './pace.ts';
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
  /** Whether a report of the run is masked. */
  readonly masked: boolean;
}

/** How a run ended. */
export interface RunEnd {
  readonly done: number;
  readonly stopped: boolean;
}

/** Audits the files with a line of progress. Ctrl-C ends after the document at hand; a second one ends at once. */
export async function auditFiles(
  { files, unreadable }: Pick<Found, 'files' | 'unreadable'>,
  audit: AuditFiles,
  take: RunOptions['take'],
  flags: Pick<AuditFilesFlags, 'quiet' | 'color'>,
): Promise<RunEnd> {
  const stop = new AbortController();
  const progress = startProgress(process.stderr, flags);
  const pace = paceOf(files.length);
  let lost = 0;
  const onInterrupt = (): void => {
    progress.end();
    tell('Stopping after this document; Ctrl-C again ends at once.');
    stop.abort();
  };
  process.once('SIGINT', onInterrupt);
  try {
    const done = await runAudit(files, audit, {
      take: (result) => {
        if ('reason' in result) lost += 1;
        return take(result);
      },
      unreadable,
      signal: stop.signal,
      onFile: (count) => {
        if (files.length >= MANY) settleRoom();
        progress.show(pace(count, lost));
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
    stores: [],
    masked: flags.masked,
    reading: { columns: flags.columns === undefined ? null : parseColumnMap(flags.columns) },
    settings: { kind: flags.kind ?? null, addressee: flags.addressee ?? null, standard, settings: flags.settings },
  };
}

/** Audits each file by the rules: in this process, or in several where that is sooner or was asked for. */
export function fileAudit(
  setup: AuditSetup,
  { debug }: Pick<AuditFilesFlags, 'debug'>,
  { files, jobs, timeout, tries }: Work,
): AuditFiles {
  const onFault = (fault: unknown): void => {
    tellTrouble(fault, true);
  };
  const dist = join(installation().folder, 'dist');
  const apart = readerApart({ worker: join(dist, 'reading-worker.js'), timeout: timeout ?? TIMEOUT });
  const wanted = jobs === 'auto' ? jobsFor(files, availableParallelism()) : jobs;
  // Only a worker can be given up, so that a time limit for texts asks for one.
  const alone = wanted === 1 && timeout === undefined;
  const ways = { apart, onFault: debug === true ? onFault : undefined, tries: alone ? tries : undefined };
  const here = auditorFor(setup, ways);
  if (alone) return inThisProcess(here);
  return inWorkers(setup, { worker: join(dist, 'worker.js'), jobs: wanted, timeout: timeout ?? TIMEOUT, here });
}

interface Work {
  readonly files: readonly FoundFile[];
  readonly jobs: 'auto' | number;
  readonly timeout?: number | undefined;
  /** Where tries of phrases are counted, if this process reads all documents. */
  readonly tries?: Tries | undefined;
}
