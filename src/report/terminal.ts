import type { ReportOptions, RunReport } from './reporter.ts';
import { closing } from './terminal/closing.ts';
import { cohort } from './terminal/cohort.ts';
import { wholeDocument } from './terminal/one-document.ts';
import { type Page, pageOf, paragraph } from './terminal/page.ts';
import { unreadableFiles } from './terminal/unreadable.ts';
import { withoutPlanWords } from './without-plan.ts';
import type { Wordbook } from './wordbook.ts';

/** A report to read in a terminal: what matters on the first screen, the details below it. */
export function terminalReport(report: RunReport, words: Wordbook, options: ReportOptions): string {
  const page = pageOf(words, options);
  return `${[...body(page, report), ...closing(page, report)].join('\n')}\n`;
}

function body(page: Page, report: RunReport): readonly string[] {
  const { documents, unreadable } = report;
  const [first, second] = documents;
  if (first === undefined)
    return [...paragraph(page, ['No document was audited.']), ...unreadableFiles(page, unreadable)];
  if (second === undefined) {
    const planless = withoutPlanWords(report);
    const beside = planless === null ? [] : ['', ...paragraph(page, [`${planless}.`])];
    return [...wholeDocument(page, first), ...unreadableFiles(page, unreadable), ...beside];
  }
  const each = page.options.explain ? documents.flatMap((audit) => ['', '', ...wholeDocument(page, audit)]) : [];
  return [...cohort(page, report), ...each];
}
