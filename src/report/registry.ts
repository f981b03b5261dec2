import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import type { Reporter, ReportFormat } from './reporter.ts';
import { terminalReport } from './terminal.ts';

/** Every format's reporter: one that is missing does not compile. */
export const REPORTERS: Readonly<Record<ReportFormat, Reporter>> = {
  terminal: terminalReport,
  json: jsonReport,
  markdown: markdownReport,
};
