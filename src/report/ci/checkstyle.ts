import { pathOf, remark } from '../excerpt.ts';
import { compare } from '../findings.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import { openFindings, setAside } from '../standing.ts';
import type { Wordbook } from '../wordbook.ts';
import { adviceOf } from './message.ts';
import { regionOf } from './region.ts';
import { attributes, XML_DECLARATION, xml } from './xml.ts';

/** Checkstyle XML. It knows no accepted findings: they are left out and counted in a comment. */
export function checkstyleReport(report: RunReport, _words: Wordbook, options: ReportOptions): string {
  const files = new Map<string, string[]>();
  const add = (path: string, errors: readonly string[]): void => {
    const name = pathOf(path, options);
    files.set(name, [...(files.get(name) ?? []), ...errors]);
  };
  for (const audit of report.documents) {
    add(
      audit.path,
      openFindings(audit, options).map((finding) => {
        const region = regionOf(audit, finding);
        return error({
          line: region?.startLine ?? 1,
          column: region?.startColumn ?? null,
          severity: finding.severity,
          message: adviceOf(audit, finding, options),
          source: `recovery-audit.${finding.rule.replaceAll('/', '.')}`,
        });
      }),
    );
  }
  for (const { path, reason } of report.unreadable) {
    const message = `It could not be read: ${remark(reason, options)}`;
    add(path, [error({ line: 1, column: null, severity: 'error', message, source: 'recovery-audit.unreadable' })]);
  }
  const aside = setAside(report.documents, options);
  return [
    XML_DECLARATION,
    '<checkstyle version="4.3">',
    ...(aside === null ? [] : [`  <!-- ${xml(aside)} -->`]),
    ...[...files]
      .sort(([a], [b]) => compare(a, b))
      .flatMap(([name, errors]) => [`  <file${attributes({ name })}>`, ...errors, '  </file>']),
    '</checkstyle>',
    '',
  ].join('\n');
}

function error(values: Readonly<Record<string, string | number | null>>): string {
  return `    <error${attributes(values)}/>`;
}
