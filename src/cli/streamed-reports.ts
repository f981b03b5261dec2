import type { Result } from '../batch/audit-file.ts';
import { wordbookOf } from '../batch/wordbook.ts';
import type { RulePack } from '../model/pack.ts';
import { openDraft } from '../report/draft.ts';
import { maskedStream } from '../report/redact/masked-run.ts';
import { isMasked } from '../report/redact/shareable.ts';
import { STREAMED } from '../report/registry.ts';
import type { RunHead, RunTail, StreamedReport } from '../report/streamed.ts';
import { writeOut } from '../report/write.ts';
import type { ReportTarget } from './report-target.ts';
import { fileOptions, type ReportFlags } from './write-reports.ts';

/** Reports that are written while the run goes. */
export interface StreamedReports {
  readonly take: (result: Result) => Promise<void>;
  readonly finish: (tail: RunTail) => Promise<void>;
  /** Leaves no unfinished file behind. Does nothing after `finish`. */
  readonly discard: () => Promise<void>;
}

/** Where the pieces of a report go. */
interface Outlet {
  readonly write: (piece: string) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** Opens the reports among the targets that can be written as the run goes. */
export async function openStreamed(
  targets: readonly ReportTarget[],
  head: RunHead,
  pack: RulePack,
  flags: ReportFlags,
): Promise<StreamedReports> {
  const words = wordbookOf(pack, flags.standard, flags.framework);
  const options = fileOptions(flags);
  const traced = head.shard !== undefined;
  const reports: { readonly report: StreamedReport; readonly outlet: Outlet }[] = [];
  for (const { format, file } of targets) {
    const plain = STREAMED[format]?.(words, options);
    if (plain === undefined) continue;
    const report = isMasked(format, flags.redact) ? maskedStream(plain, flags.names) : plain;
    const outlet = buffered(file === null ? standardOutput() : await openDraft(file));
    reports.push({ report, outlet });
    await outlet.write(report.begin(head));
  }
  return {
    take: async (result) => {
      for (const { report, outlet } of reports) {
        await outlet.write(
          'reason' in result
            ? report.unreadable(result)
            : report.document(result.audit, traced ? result.traces : undefined),
        );
      }
    },
    finish: async (tail) => {
      for (const { report, outlet } of reports) {
        await outlet.write(report.end(tail));
        await outlet.finish();
      }
    },
    discard: async () => {
      for (const { outlet } of reports) await outlet.discard();
    },
  };
}

function standardOutput(): Outlet {
  let gone = false;
  return {
    write: async (piece) => {
      if (!gone) gone = !(await writeOut(process.stdout, piece));
    },
    finish: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

/** Characters that are gathered before they are handed on. */
const HANDFUL = 1 << 18;

function buffered(outlet: Outlet): Outlet {
  let waiting = '';
  const flush = async (): Promise<void> => {
    const piece = waiting;
    waiting = '';
    if (piece !== '') await outlet.write(piece);
  };
  return {
    write: async (piece) => {
      waiting += piece;
      if (waiting.length >= HANDFUL) await flush();
    },
    finish: async () => {
      await flush();
      await outlet.finish();
    },
    discard: () => outlet.discard(),
  };
}
