import type { ReportOptions, RunReport } from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';

/** What a written report is made from. */
export interface Source {
  readonly report: RunReport;
  readonly words: Wordbook;
  readonly options: ReportOptions;
}
