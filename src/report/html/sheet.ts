import type { Finding } from '../../model/audit.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';

/** What every part of a page is written with. */
export interface Sheet {
  readonly words: Wordbook;
  readonly options: ReportOptions;
  /** The id of a finding's explanation where the page holds it elsewhere; null where it is to be written out. */
  readonly explainedAt: (finding: Finding) => string | null;
}

export const INLINE = (): null => null;
