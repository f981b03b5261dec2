import type { ReportFormat } from '../reporter.ts';

/** Whether a format is made to be passed on, and so is masked unless somebody says otherwise. A new format has to say. */
const PASSED_ON: Readonly<Record<ReportFormat, boolean>> = {
  terminal: false,
  json: false,
  ndjson: false,
  markdown: true,
  html: true,
  sarif: true,
  junit: true,
  checkstyle: true,
  github: true,
  gitlab: true,
  docx: true,
  xlsx: true,
  csv: true,
};

export function isMasked(format: ReportFormat, asked: 'on' | 'off' | null): boolean {
  return asked === null ? PASSED_ON[format] : asked === 'on';
}
