import type { Result } from '../../batch/audit-file.ts';
import { STDIN } from '../../batch/read-file.ts';
import { runAudit } from '../../batch/run-audit.ts';
import { watchPaths } from '../../input/watch-paths.ts';
import type { DocumentAudit } from '../../model/audit.ts';
import { UsageError } from '../../model/diagnostic.ts';
import type { Unreadable } from '../../model/document.ts';
import { fileNames } from '../../report/redact/file-names.ts';
import { maskedAudit } from '../../report/redact/masked-audit.ts';
import { isMasked } from '../../report/redact/shareable.ts';
import { watchSummary } from '../../report/watch-summary.ts';
import { writeOut } from '../../report/write.ts';
import { auditSetup, fileAudit } from '../audit-files.ts';
import { baselineAt, baselineHolder, baselinePath } from '../baseline-in-use.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { findFiles } from '../find-files.ts';
import { reportSettings } from '../run-settings.ts';
import { chosenStandard } from '../standard.ts';
import { styleOf, terminalOf } from '../terminal.ts';
import { tellTrouble } from '../trouble.ts';
import { fileOptions } from '../write-reports.ts';
import type { AuditFlags } from './audit.ts';

/** Audits again whenever something changes, until Ctrl-C, and shows each time what is open. */
export async function auditWatch(paths: readonly string[], flags: AuditFlags): Promise<Exit> {
  refuse(paths, flags);
  const check = await checker(paths, flags);
  let shown = '';
  let running = false;
  let again = false;
  const show = async (): Promise<void> => {
    again = running;
    if (running) return;
    running = true;
    const text = await check();
    if (text !== shown) await writeOut(process.stdout, `${process.stdout.isTTY ? CLEARED : ''}${text}${WATCHING}`);
    shown = text;
    running = false;
    if (again) await show();
  };
  await show();
  const end = watchPaths(paths, () => void show());
  await new Promise((resolve) => process.once('SIGINT', resolve));
  end();
  return EXIT.done;
}

/** An empty screen, with nothing to scroll back to. */
const CLEARED = '\u001b[2J\u001b[3J\u001b[H';
const WATCHING = 'Watching for changes; Ctrl-C ends.\n';

function refuse(paths: readonly string[], { report = [], fileList }: AuditFlags): void {
  if (report.some((format) => format !== 'terminal')) {
    throw new UsageError('--watch shows what it finds in the terminal: leave --report out.');
  }
  if (fileList !== undefined || paths.includes(STDIN)) {
    throw new UsageError('--watch needs the files and folders themselves: name them, without "-" and --file-list.');
  }
}

/** Audits everything and says it in words. Trouble that one change brings is told of, and the next change may mend it. */
async function checker(paths: readonly string[], flags: AuditFlags): Promise<() => Promise<string>> {
  const { pack, config, settings } = await configuredRules(flags, paths);
  const asked = reportSettings(flags, config);
  const masked = isMasked('terminal', asked.redact);
  const names = fileNames(pack);
  const runFlags = { ...flags, secondReader: asked.secondReader, settings, masked };
  const audit = fileAudit(auditSetup(pack, chosenStandard(flags.standard, pack), runFlags), runFlags, {
    files: [],
    jobs: 1,
  });
  const terminal = terminalOf(process.stdout, process.env, flags.color ?? null);
  const options = {
    ...fileOptions({ ...flags, ...asked, standard: null }),
    ...terminal,
    style: await styleOf(terminal),
  };
  return async () => {
    const documents: DocumentAudit[] = [];
    const unreadable: Unreadable[] = [];
    try {
      const held = baselinePath(flags.baseline, paths);
      const holder = baselineHolder(held === null ? null : await baselineAt(held));
      const found = await findFiles(paths, flags);
      await runAudit(found.files, audit, {
        unreadable: found.unreadable,
        take: (result: Result) => {
          if ('reason' in result) {
            if (result.noPlan !== true) unreadable.push(result);
          } else {
            const audit = holder.hold(result.audit);
            documents.push(masked ? maskedAudit(audit, names) : audit);
          }
        },
      });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      tellTrouble(error, false);
    }
    return watchSummary({ documents, unreadable }, options);
  };
}
