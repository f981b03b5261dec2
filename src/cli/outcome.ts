import type { Unreadable } from '../model/document.ts';
import type { RunReport } from '../report/reporter.ts';
import { withoutPlanWords } from '../report/without-plan.ts';
import type { ReportTarget } from './report-target.ts';
import { tell } from './trouble.ts';

export interface Outcome {
  readonly targets: readonly ReportTarget[];
  /** Where Ctrl-C ended the run: how many files are in the reports, out of how many. Null where it came to its end. */
  readonly stopped: { readonly done: number; readonly of: number } | null;
  readonly quiet: boolean;
}

/** Says on standard error what must not be missed: every file that is in no figure, and a run that was ended early. */
export function tellOutcome(report: RunReport, { targets, stopped, quiet }: Outcome): void {
  const { documents, unreadable } = report;
  if (stopped !== null) tell(`Stopped: ${stopped.done} of ${stopped.of} files are in the reports.`);
  const planless = quiet || isOnScreen(targets) ? null : withoutPlanWords(report);
  if (planless !== null) tell(`${planless}: what they hold is read with the plans that refer to it.`);
  const told = quiet || isOnScreen(targets);
  if (unreadable.length === 0 || (told && documents.length > 0)) return;
  tell(headline(unreadable, documents.length));
  for (const { path, record, reason } of unreadable) {
    tell(`  ${path}${record === undefined ? '' : ` (${record})`} ${reason}.`);
  }
}

function isOnScreen(targets: readonly ReportTarget[]): boolean {
  return targets.some(({ format, file }) => format === 'terminal' && file === null);
}

function headline(unreadable: readonly Unreadable[], read: number): string {
  const one = unreadable.length === 1;
  const what = unreadable.some(({ record }) => record !== undefined) ? ['record', 'records'] : ['file', 'files'];
  const [single = '', many = ''] = what;
  if (read === 0)
    return `Nothing could be read: ${one ? `the ${single}` : `none of ${unreadable.length} ${many}`} is a readable document.`;
  return `${one ? `One ${single}` : `${unreadable.length} ${many}`} could not be read and ${one ? 'is' : 'are'} in no figure:`;
}
