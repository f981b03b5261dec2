import type { Cohort, DocumentAudit } from '../model/audit.ts';
import type { Unreadable } from '../model/document.ts';
import type { Severity } from '../model/vocabulary.ts';
import type { Wordbook } from './wordbook.ts';

/** Formats that are text, and may go to the screen. */
export const TEXT_FORMATS = [
  'terminal',
  'json',
  'ndjson',
  'markdown',
  'html',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Formats of office programs, which only a file can hold. */
export const FILE_FORMATS = ['xlsx', 'docx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Formats that are several files in a folder. */
export const FOLDER_FORMATS = ['csv'] as const;
export type FolderFormat = (typeof FOLDER_FORMATS)[number];

/** Formats that an audit can be reported in, as users write them after `--report`. */
export const REPORT_FORMATS = [...TEXT_FORMATS, ...FILE_FORMATS, ...FOLDER_FORMATS] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Within a version names and meanings stay; keys may be added, so readers pass over what they do not know. */
export const REPORT_SCHEMA = 'recovery-audit/report/1';

export interface Tool {
  readonly name: string;
  readonly version: string;
  /** Hash of the resolved rules: two reports compare only where it is the same. */
  readonly rules: string;
  /** Id of the standard that the criteria come from. */
  readonly standard: string;
}

/** Everything that one run found out. */
export interface RunReport {
  readonly tool: Tool;
  /** In the order of their paths. */
  readonly documents: readonly DocumentAudit[];
  readonly unreadable: readonly Unreadable[];
  /** Files that were read and hold only what plans refer to; left out where there are none. */
  readonly withoutPlan?: readonly Unreadable[];
  /** How many files were left alone because they are no documents. */
  readonly passedOver: number;
  readonly cohort: Cohort;
}

export type Paint = (text: string) => string;

/** Colour and weight, given by the caller; every meaning they carry is also said in words. */
export interface Style {
  readonly heading: Paint;
  readonly strong: Paint;
  readonly quiet: Paint;
  readonly good: Paint;
  readonly concern: Paint;
  readonly urgent: Paint;
  /** The flagged words inside an excerpt. */
  readonly marked: Paint;
}

const same: Paint = (text) => text;

/** No colour at all: NO_COLOR, files, pipes. */
export const PLAIN_STYLE: Style = {
  heading: same,
  strong: same,
  quiet: same,
  good: same,
  concern: same,
  urgent: same,
  marked: same,
};

export interface ReportOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly style: Style;
  /** False where the terminal shows ASCII alone. */
  readonly unicode: boolean;
  /** False leaves every word of the documents out; places stay. */
  readonly excerpts: boolean;
  /** Adds the reasons, other words and sources to each finding. */
  readonly explain: boolean;
  /** Findings below it are left out. */
  readonly minSeverity: Severity;
  /** Whether the run was masked before the report was given it: then the report says so. */
  readonly masked?: boolean;
  /** Groups with fewer documents are counted together; 5 where it is not given. */
  readonly smallNumbers?: number;
}

/** What a file is filled with, piece by piece, so that no more than a piece need be held at a time. */
export type Pieces = Iterable<string | Uint8Array>;

/** A pure function from what a run found to the text of one report, whole or in pieces, ending in a newline. */
export type Reporter = (report: RunReport, words: Wordbook, options: ReportOptions) => string | Iterable<string>;

/** The same for formats that are no text: the bytes of one file. The same report gives the same bytes. */
export type FileReporter = (
  report: RunReport,
  words: Wordbook,
  options: ReportOptions,
) => Iterable<Uint8Array> | Promise<Iterable<Uint8Array>>;

/** The same for formats that are several files: their names and texts. */
export type FolderReporter = (
  report: RunReport,
  words: Wordbook,
  options: ReportOptions,
) => ReadonlyMap<string, Iterable<string>>;
