import type { ReportOptions } from './reporter.ts';

/** What a masked report says of itself, where whoever opens it reads it first. */
export const MASKED_NOTE =
  'Names, numbers and addresses are masked. Masking is not anonymisation: what happened, where and when can still tell who somebody is.';

/** Null where nothing was masked. */
export function maskedNote({ masked }: Pick<ReportOptions, 'masked'>): string | null {
  return masked === true ? MASKED_NOTE : null;
}
