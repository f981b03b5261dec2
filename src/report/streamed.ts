import type { Traces } from '../audit/cohort/traces.ts';
import type { Cohort, DocumentAudit } from '../model/audit.ts';
import type { Unreadable } from '../model/document.ts';
import type { Reporter, ReportOptions, RunReport, Tool } from './reporter.ts';
import type { Wordbook } from './wordbook.ts';

/** What is known of a run before its first document. */
export interface RunHead {
  readonly tool: Tool;
  /** Which part of a run this is, where it is one of several. */
  readonly shard?: { readonly index: number; readonly of: number };
}

/** What is known of a run only after its last document. */
export type RunTail = Pick<RunReport, 'passedOver' | 'unreadable' | 'withoutPlan'> & { readonly cohort: Cohort };

/**
 * A report that is written as the run goes: pieces of text, in this order, which make the report when they stand one behind
 * the other. It keeps nothing of a document once it is written.
 */
export interface StreamedReport {
  readonly begin: (head: RunHead) => string;
  /** Documents and unreadable files come in the order of their paths. Traces are for the run that puts parts together. */
  readonly document: (audit: DocumentAudit, traces?: Traces) => string;
  readonly unreadable: (file: Unreadable) => string;
  readonly end: (tail: RunTail) => string;
}

/**
 * A report of several files, written as the run goes: each call gives pieces of text by the names of the files that they go to.
 * What it needs of all documents at its end it has from `keep`, which is given every document as the report shows it.
 */
export interface StreamedFolder {
  readonly begin: (head: RunHead) => FolderPieces;
  readonly document: (audit: DocumentAudit) => FolderPieces;
  readonly end: (tail: RunTail) => FolderPieces;
}
export type FolderPieces = Iterable<readonly [file: string, piece: string]>;

/** Starts a report of several files. `keep` makes what is held of a document until the end: enough for figures, and small. */
export type StreamedFolderReporter = (
  words: Wordbook,
  options: ReportOptions,
  keep: (audit: DocumentAudit) => DocumentAudit,
) => StreamedFolder;

/** Starts one report. */
export type StreamedReporter = (words: Wordbook, options: ReportOptions) => StreamedReport;

/** The whole report at once, by a reporter that could write it piece by piece. */
export function wholeReport(reporter: StreamedReporter): (...found: Parameters<Reporter>) => string {
  return (report, words, options) => {
    const { begin, document, unreadable, end } = reporter(words, options);
    return [
      begin(report),
      ...inOrder(report).map((found) => ('reason' in found ? unreadable(found) : document(found))),
      end(report),
    ].join('');
  };
}

function inOrder({ documents, unreadable }: RunReport): readonly (DocumentAudit | Unreadable)[] {
  // Both are in order already; a stable sort keeps the records of a file in theirs.
  return [...documents, ...unreadable].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
