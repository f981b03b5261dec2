import type { DocumentAudit } from '../../model/audit.ts';
import { cohortCredits } from '../cohort-credits.ts';
import { heading, labelled, type Page, painted } from './page.ts';

/** What many of the documents do well. */
export function cohortGood(page: Page, documents: readonly DocumentAudit[]): readonly string[] {
  const items = cohortCredits(documents, page.words);
  if (items.length === 0) return [];
  const lines = items.flatMap((item) => labelled(page, '-', [painted(page.style.good, item)], 0, 2));
  return [...heading(page, 'What is good in them'), ...lines];
}
