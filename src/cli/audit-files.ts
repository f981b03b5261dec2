import { fileReader } from '../batch/read-file.ts';
import { type AuditRun, runAudit } from '../batch/run-audit.ts';
import { parseColumnMap } from '../formats/column-map.ts';
import type { Found } from '../input/find-documents.ts';
import { createReader } from '../language/read.ts';
import type { RulePack } from '../model/pack.ts';
import type { Settings } from '../model/settings.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';
import { startProgress } from './progress.ts';
import { chosenSecondReader, type SecondReaderFlags } from './second-reader.ts';
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

/** Audits the files with a line of progress. Ctrl-C ends after the document at hand; a second one ends at once. */
export async function auditFiles(
  { files, unreadable }: Found,
  pack: RulePack,
  standard: string | null,
  flags: AuditFilesFlags,
): Promise<AuditRun & { readonly stopped: boolean }> {
  const stop = new AbortController();
  const progress = startProgress(process.stderr, flags);
  const onInterrupt = (): void => {
    progress.end();
    tell('Stopping after this document; Ctrl-C again ends at once.');
    stop.abort();
  };
  process.once('SIGINT', onInterrupt);
  try {
    const run = await runAudit(
      files,
      {
        pack,
        reader: createReader(pack),
        secondReader: chosenSecondReader(flags),
        readFile: fileReader(pack, { columns: flags.columns === undefined ? null : parseColumnMap(flags.columns) }),
      },
      {
        kind: flags.kind ?? null,
        addressee: flags.addressee ?? null,
        standard,
        settings: flags.settings,
        signal: stop.signal,
        onFile: (done) => {
          progress.show(`Audited ${done} of ${files.length} files`);
        },
        ...(flags.debug === true && {
          onFault: (fault) => {
            tellTrouble(fault, true);
          },
        }),
      },
    );
    return { ...run, unreadable: [...unreadable, ...run.unreadable], stopped: stop.signal.aborted };
  } finally {
    progress.end();
    process.off('SIGINT', onInterrupt);
  }
}
