import { CAVEATS } from './caveats.ts';
import { kindsInWords } from './counts.ts';
import { runByFramework } from './markdown/by-framework.ts';
import { documentPart } from './markdown/document.ts';
import { inert } from './markdown/escape.ts';
import type { Sheet } from './markdown/sheet.ts';
import { unreadableFiles } from './markdown/unreadable.ts';
import { markdownOf } from './markdown/written.ts';
import { maskedNote } from './masked-note.ts';
import type { ReportOptions, RunReport } from './reporter.ts';
import { setAsideSentence } from './standing.ts';
import { withoutPlanWords } from './without-plan.ts';
import type { Wordbook } from './wordbook.ts';
import { TITLE, writtenReport } from './written/written-report.ts';

/** An audit report to put on file or pass round: written up as clinical audits are, then each document with its evidence. */
export function* markdownReport(report: RunReport, words: Wordbook, options: ReportOptions): Generator<string> {
  const sheet: Sheet = { words, options };
  yield `# ${TITLE}\n`;
  for (const block of report.documents.length < 2 ? ofOne(sheet, report) : ofMany(sheet, report)) yield `\n${block}\n`;
}

function* ofMany(sheet: Sheet, report: RunReport): Generator<string> {
  yield* writtenReport({ report, ...sheet }).flatMap(markdownOf);
  yield* runByFramework(sheet, report);
  yield '## Documents';
  for (const audit of report.documents) yield* documentPart(sheet, audit);
}

/** One document needs no figures: its evidence says more. */
function ofOne(sheet: Sheet, report: RunReport): readonly string[] {
  const { documents, unreadable } = report;
  return [
    intro(report, sheet),
    ...unreadableFiles(sheet, unreadable),
    ...runByFramework(sheet, report),
    ...(documents.length === 0 ? [] : ['## Document', ...documents.flatMap((audit) => documentPart(sheet, audit))]),
    '## What this report can and cannot show',
    CAVEATS.map((caveat) => `- ${caveat}`).join('\n'),
  ];
}

function intro(report: RunReport, { words, options }: Sheet): string {
  const { documents, unreadable, passedOver, tool } = report;
  const planless = withoutPlanWords(report);
  const aside = setAsideSentence(documents, options);
  const masked = maskedNote(options);
  const lost = unreadable.length === 0 ? '' : ` ${unreadable.length} could not be read.`;
  const passed = passedOver === 0 ? '' : ` ${passedOver} passed over as no documents.`;
  const kinds = documents.length === 0 ? '' : ` (${kindsInWords(documents)})`;
  return [
    `- Documents: ${documents.length}${kinds}.${lost}${planless === null ? '' : ` ${inert(planless)}.`}${passed}`,
    ...(aside === null ? [] : [`- ${inert(aside)}`]),
    ...(masked === null ? [] : [`- ${inert(masked)}`]),
    `- Standard: ${inert(words.standard.name)} (${inert(tool.standard)}). ${inert(words.standard.source)}.`,
    `- Made with: ${inert(tool.name)} ${inert(tool.version)}, rules ${inert(tool.rules)}.`,
  ].join('\n');
}
