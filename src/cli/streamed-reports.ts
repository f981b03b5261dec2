import { join } from 'node:path';
import type { Result } from '../batch/audit-file.ts';
import { slimmer } from '../batch/slim-audit.ts';
import { maskKeeper } from '../batch/spilled-documents.ts';
import { wordbookOf } from '../batch/wordbook.ts';
import type { RulePack } from '../model/pack.ts';
import { maskedFolder, maskedStream } from '../report/redact/masked-run.ts';
import { isMasked } from '../report/redact/shareable.ts';
import { isFolder, STREAMED, STREAMED_FOLDERS } from '../report/registry.ts';
import type { FolderPieces, RunHead, RunTail, StreamedFolder, StreamedReport } from '../report/streamed.ts';
import { fileOutlet, type Outlet, standardOutput } from './outlet.ts';
import type { ReportTarget } from './report-target.ts';
import { fileOptions, isShownMasked, type ReportFlags } from './write-reports.ts';

/** Reports that are written while the run goes. */
export interface StreamedReports {
  readonly take: (result: Result) => Promise<void>;
  readonly finish: (tail: RunTail) => Promise<void>;
  /** Leaves no unfinished file behind. Does nothing after `finish`. */
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
  const open: StreamedReports[] = [];
  for (const { format, file } of targets) {
    const masked = isMasked(format, flags.redact);
    const shown = { ...options, masked: isShownMasked(format, flags) };
    if (isFolder(format) && file !== null) {
      const plain = (await STREAMED_FOLDERS[format]())(words, shown, slimmer());
      open.push(await inFolder(masked ? maskedFolder(plain, flags.names, maskKeeper()) : plain, file, head));
      continue;
    }
    const plain = STREAMED[format]?.(words, shown);
    if (plain === undefined) continue;
    const outlet = file === null ? standardOutput() : await fileOutlet(file);
    open.push(await inFile(masked ? maskedStream(plain, flags.names, maskKeeper()) : plain, outlet, head));
  }
  return {
    take: async (result) => {
      for (const report of open) await report.take(result);
    },
    finish: async (tail) => {
      for (const report of open) await report.finish(tail);
    },
    discard: async () => {
      for (const report of open) await report.discard();
    },
  };
}

async function inFile(report: StreamedReport, outlet: Outlet, head: RunHead): Promise<StreamedReports> {
  const traced = head.shard !== undefined;
  await outlet.write(report.begin(head));
  return {
    take: async (result) => {
      if ('reason' in result && result.noPlan === true) return;
      await outlet.write(
        'reason' in result
          ? report.unreadable(result)
          : report.document(result.audit, traced ? result.traces : undefined),
      );
    },
    finish: async (tail) => {
      await outlet.write(report.end(tail));
      await outlet.finish();
    },
    discard: () => outlet.discard(),
  };
}

async function inFolder(report: StreamedFolder, folder: string, head: RunHead): Promise<StreamedReports> {
  const outlets = new Map<string, Outlet>();
  const write = async (pieces: FolderPieces): Promise<void> => {
    for (const [name, piece] of pieces) {
      const outlet = outlets.get(name) ?? (await fileOutlet(join(folder, name)));
      outlets.set(name, outlet);
      await outlet.write(piece);
    }
  };
  await write(report.begin(head));
  return {
    take: async (result) => {
      if ('audit' in result) await write(report.document(result.audit));
    },
    finish: async (tail) => {
      await write(report.end(tail));
      for (const outlet of outlets.values()) await outlet.finish();
    },
    discard: async () => {
      for (const outlet of outlets.values()) await outlet.discard();
    },
  };
}
