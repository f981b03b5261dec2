import type { AuditSetup } from '../batch/audit-setup.ts';
import type { StorePlace } from '../batch/result-store.ts';
import { cachePlace, hasJournal, journalPlace, removeForgottenJournals, removeJournal } from '../batch/store-places.ts';
import type { BatchFlags } from './batch-options.ts';
import type { ReportTarget } from './report-target.ts';

/** Where a run keeps results: a cache where one was asked for, and a journal to go on from where it ends too early. */
export interface RunStores {
  readonly places: readonly StorePlace[];
  /** True where the run has left something to go on from. */
  readonly canResume: () => boolean;
  /** The run has come to its end: there is nothing to go on with. */
  readonly finish: () => void;
}

/** A run whose reports all go to the screen is not gone on with, and keeps no journal. */
export function storesOf(
  setup: AuditSetup,
  { cache, resume }: BatchFlags,
  paths: readonly string[],
  targets: readonly ReportTarget[],
): RunStores {
  const caches = cache === 'off' ? [] : [cachePlace(cache, setup)];
  if (resume !== true && targets.every(({ file }) => file === null)) {
    return { places: caches, canResume: () => false, finish: () => undefined };
  }
  const reports = targets.map(({ format, file }) => `${format}=${file ?? ''}`);
  const journal = journalPlace([...paths, ...reports], setup, resume === true);
  if (resume !== true) removeJournal(journal);
  removeForgottenJournals();
  return {
    places: [...caches, journal],
    canResume: () => hasJournal(journal),
    finish: () => {
      removeJournal(journal);
    },
  };
}
