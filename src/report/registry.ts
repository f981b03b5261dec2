import { jsonReport, jsonStream, ndjsonStream } from './json.ts';
import { markdownReport } from './markdown.ts';
import {
  type FileFormat,
  type FileReporter,
  FOLDER_FORMATS,
  type FolderFormat,
  type FolderReporter,
  type Reporter,
  type ReportFormat,
  type TextFormat,
} from './reporter.ts';
import { type StreamedFolderReporter, type StreamedReporter, wholeReport } from './streamed.ts';
import { terminalReport } from './terminal.ts';

/** Every format's reporter: one that is missing does not compile. What draws pages is loaded only when a page is asked for. */
export const REPORTERS: Readonly<Record<TextFormat, () => Reporter | Promise<Reporter>>> = {
  terminal: () => terminalReport,
  json: () => jsonReport,
  ndjson: () => wholeReport(ndjsonStream),
  markdown: () => markdownReport,
  html: async () => (await import('./html/report.tsx')).htmlReport,
  sarif: async () => (await import('./ci/sarif.ts')).sarifReport,
  junit: async () => (await import('./ci/junit.ts')).junitReport,
  checkstyle: async () => (await import('./ci/checkstyle.ts')).checkstyleReport,
  github: async () => (await import('./ci/github.ts')).githubReport,
  gitlab: async () => (await import('./ci/gitlab.ts')).gitlabReport,
};

/** What makes office files is loaded only when one is asked for. */
export const FILE_REPORTERS: Readonly<Record<FileFormat, () => Promise<FileReporter>>> = {
  xlsx: async () => (await import('./xlsx/xlsx.ts')).xlsxReport,
  docx: async () => (await import('./docx/docx.ts')).docxReport,
};

export const FOLDER_REPORTERS: Readonly<Record<FolderFormat, () => Promise<FolderReporter>>> = {
  csv: async () => (await import('./csv/csv.ts')).csvReport,
};

/** Formats that are written while the run goes, so that no document has to be kept for them; folders below. */
export const STREAMED: Readonly<Partial<Record<ReportFormat, StreamedReporter>>> = {
  json: jsonStream,
  ndjson: ndjsonStream,
};

export const STREAMED_FOLDERS: Readonly<Record<FolderFormat, () => Promise<StreamedFolderReporter>>> = {
  csv: async () => (await import('./csv/csv-stream.ts')).csvStream,
};

/** Formats that show findings, and of everything else in a document no more than figures. */
export const NEEDS_FINDINGS_ALONE: ReadonlySet<ReportFormat> = new Set([
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
]);

export function isStreamed(format: ReportFormat): boolean {
  return STREAMED[format] !== undefined || isFolder(format);
}

export function isFolder(format: ReportFormat): format is FolderFormat {
  return FOLDER_FORMATS.some((folder) => folder === format);
}
