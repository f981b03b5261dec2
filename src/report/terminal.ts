import type { RunReport } from './reporter.ts';

export function terminalReport(report: RunReport): string {
  return `${report.documents.length} documents\n`;
}
