import type { Needs } from '../batch/spilled-documents.ts';
import { isMasked } from '../report/redact/shareable.ts';
import { isStreamed, NEEDS_FINDINGS_ALONE } from '../report/registry.ts';
import type { ReportTarget } from './report-target.ts';
import type { ReportFlags } from './write-reports.ts';

/** What has to be kept of documents until the end of a run; those reports that are written while it goes need nothing. */
export function needsOf(targets: readonly ReportTarget[]): Needs | 'none' {
  const waiting = targets.filter(({ format }) => !isStreamed(format));
  if (waiting.length === 0) return 'none';
  return waiting.every(({ format }) => NEEDS_FINDINGS_ALONE.has(format)) ? 'findings' : 'all';
}

/** The same for documents as they are, and whether they are kept masked as well. */
export function keptFor(
  targets: readonly ReportTarget[],
  redact: ReportFlags['redact'],
): { readonly whole: Needs | 'none'; readonly masked: boolean } {
  const isShared = ({ format }: ReportTarget): boolean => isMasked(format, redact);
  return {
    whole: needsOf(targets.filter((target) => !isShared(target))),
    masked: needsOf(targets.filter(isShared)) !== 'none',
  };
}
