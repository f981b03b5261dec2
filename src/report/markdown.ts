import type { RunReport } from './reporter.ts';

export function markdownReport(report: RunReport): string {
  return `${report.documents.length} documents\n`;
}
