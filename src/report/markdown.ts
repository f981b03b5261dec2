import { cohortCredits } from './cohort-credits.ts';
import { kindsInWords } from './counts.ts';
import { caveats } from './markdown/caveats.ts';
import { criteriaTable } from './markdown/criteria.ts';
import { documentPart } from './markdown/document.ts';
import { inert } from './markdown/escape.ts';
import { cohortFindings } from './markdown/findings.ts';
import { cohortGoals } from './markdown/goals.ts';
import { cohortProfile } from './markdown/profile.ts';
import { cohortSections } from './markdown/sections.ts';
import type { Sheet } from './markdown/sheet.ts';
import { unreadableFiles } from './markdown/unreadable.ts';
import type { ReportOptions, RunReport } from './reporter.ts';
import { setAsideSentence } from './standing.ts';
import type { Wordbook } from './wordbook.ts';

/** An audit report to put on file or pass round: the figures first, then each document with its evidence. */
export function markdownReport(report: RunReport, words: Wordbook, options: ReportOptions): string {
  const sheet: Sheet = { words, options };
  const { documents, unreadable } = report;
  const blocks = [
    '# Audit of recovery-oriented practice',
    intro(report, words, setAsideSentence(documents, options)),
    ...(documents.length > 1 ? figures(sheet, report) : []),
    ...unreadableFiles(sheet, unreadable),
    ...(documents.length > 1 ? caveats() : []),
    ...(documents.length > 0
      ? [
          documents.length === 1 ? '## Document' : '## Documents',
          ...documents.flatMap((audit) => documentPart(sheet, audit)),
        ]
      : []),
    ...(documents.length > 1 ? [] : caveats()),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What all documents show together. */
function figures(sheet: Sheet, { documents, cohort }: RunReport): readonly string[] {
  const credits = cohortCredits(documents, sheet.words);
  return [
    ...(credits.length === 0
      ? []
      : ['## What is good in them', credits.map((credit) => `- ${inert(credit)}`).join('\n')]),
    ...criteriaTable(sheet, cohort.criteria),
    ...cohortProfile(sheet, documents),
    ...cohortGoals(documents),
    ...cohortSections(sheet, documents),
    ...cohortFindings(sheet, documents),
  ];
}

function intro({ documents, unreadable, passedOver, tool }: RunReport, words: Wordbook, aside: string | null): string {
  const lost = unreadable.length === 0 ? '' : ` ${unreadable.length} could not be read.`;
  const passed = passedOver === 0 ? '' : ` ${passedOver} passed over as no documents.`;
  const kinds = documents.length === 0 ? '' : ` (${kindsInWords(documents)})`;
  return [
    `- Documents: ${documents.length}${kinds}.${lost}${passed}`,
    ...(aside === null ? [] : [`- ${inert(aside)}`]),
    `- Standard: ${inert(words.standard.name)} (${inert(tool.standard)}). ${inert(words.standard.source)}.`,
    `- Made with: ${inert(tool.name)} ${inert(tool.version)}, rules ${inert(tool.rules)}.`,
  ].join('\n');
}
