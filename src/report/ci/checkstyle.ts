import type { DocumentAudit } from '../../model/audit.ts';
import type { Unreadable } from '../../model/document.ts';
import { remark } from '../excerpt.ts';
import { compare } from '../findings.ts';
import { asLines } from '../pieces.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import { openFindings, setAside } from '../standing.ts';
import type { Wordbook } from '../wordbook.ts';
import { adviceOf } from './message.ts';
import { regionOf } from './region.ts';
import { attributes, XML_DECLARATION, xml } from './xml.ts';

/** Checkstyle XML. It knows no accepted findings: they are left out and counted in a comment. */
export function checkstyleReport(report: RunReport, _words: Wordbook, options: ReportOptions): Iterable<string> {
  return asLines(linesOf(report, options));
}

function* linesOf(report: RunReport, options: ReportOptions): Generator<string> {
  const aside = setAside(report.documents, options);
  yield XML_DECLARATION;
  yield '<checkstyle version="4.3">';
  if (aside !== null) yield `  <!-- ${xml(aside)} -->`;
  for (const [name, found] of byFile(report)) {
    yield `  <file${attributes({ name })}>`;
    for (const one of found) yield* 'reason' in one ? [unreadable(one, options)] : errorsOf(one, options);
    yield '  </file>';
  }
  yield '</checkstyle>';
}

type Found = DocumentAudit | Unreadable;

/** A file may hold several documents: what was found in them stands together. */
function byFile({ documents, unreadable }: RunReport): readonly (readonly [string, Found[]])[] {
  const files = new Map<string, Found[]>();
  for (const one of [...documents, ...unreadable]) {
    const name = one.path;
    const found = files.get(name);
    if (found === undefined) files.set(name, [one]);
    else found.push(one);
  }
  return [...files].sort(([a], [b]) => compare(a, b));
}

function errorsOf(audit: DocumentAudit, options: ReportOptions): readonly string[] {
  return openFindings(audit, options).map((finding) => {
    const region = regionOf(audit, finding);
    return error({
      line: region?.startLine ?? 1,
      column: region?.startColumn ?? null,
      severity: finding.severity,
      message: adviceOf(audit, finding, options),
      source: `recovery-audit.${finding.rule.replaceAll('/', '.')}`,
    });
  });
}

function unreadable({ reason }: Unreadable, options: ReportOptions): string {
  const message = `It could not be read: ${remark(reason, options)}`;
  return error({ line: 1, column: null, severity: 'error', message, source: 'recovery-audit.unreadable' });
}

function error(values: Readonly<Record<string, string | number | null>>): string {
  return `    <error${attributes(values)}/>`;
}
