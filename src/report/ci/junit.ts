import type { DocumentAudit, Finding } from '../../model/audit.ts';
import type { Unreadable } from '../../model/document.ts';
import { nameOf, pathOf, remark } from '../excerpt.ts';
import { shownFindings } from '../findings.ts';
import { SEVERITY } from '../labels.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import { isOpen } from '../standing.ts';
import type { Wordbook } from '../wordbook.ts';
import { adviceOf, messageOf, titleOf } from './message.ts';
import { regionOf } from './region.ts';
import { attributes, XML_DECLARATION, xml } from './xml.ts';

type Outcome = 'failure' | 'skipped' | 'error' | 'passed';

interface Case {
  readonly outcome: Outcome;
  readonly xml: string;
}

/**
 * JUnit XML, as test viewers read it: a document is a suite, a finding a case that fails. Advice, accepted and known
 * findings are skipped cases, so that they are counted and seen without failing; a file that cannot be read is an error.
 */
export function junitReport(report: RunReport, words: Wordbook, options: ReportOptions): string {
  const suites = [
    ...report.documents.map((audit) => {
      const cases = shownFindings(audit, options).map((finding) => caseOf(audit, finding, words, options));
      const name = nameOf(audit, options);
      return { name, cases: cases.length > 0 ? cases : [passed(name)] };
    }),
    ...report.unreadable.map((file) => ({ name: pathOf(file.path, options), cases: [unreadable(file, options)] })),
  ];
  const all = suites.flatMap(({ cases }) => cases);
  return [
    XML_DECLARATION,
    `<testsuites${attributes({ name: report.tool.name, ...counts(all) })}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite${attributes({ name, ...counts(cases) })}>`,
      ...cases.map((one) => one.xml),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function counts(cases: readonly Case[]): Readonly<Record<string, number>> {
  const count = (outcome: Outcome): number => cases.filter((one) => one.outcome === outcome).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

function caseOf(audit: DocumentAudit, finding: Finding, words: Wordbook, options: ReportOptions): Case {
  const { rule, severity, fingerprint } = finding;
  const region = regionOf(audit, finding);
  const file = pathOf(audit.path, options);
  const name = `${rule}${region === null ? '' : ` line ${region.startLine}`} ${fingerprint}`;
  const open = `    <testcase${attributes({ classname: nameOf(audit, options), name, file, line: region?.startLine ?? null })}>`;
  const message = messageOf(audit, finding, options);
  const skipped = whySkipped(finding, options);
  const body =
    skipped === null
      ? `<failure${attributes({ message, type: severity })}>${xml(`${titleOf(finding, words)}. ${adviceOf(audit, finding, options)}`)}</failure>`
      : `<skipped${attributes({ message: `${skipped}: ${message}` })}/>`;
  return { outcome: skipped === null ? 'failure' : 'skipped', xml: `${open}${body}</testcase>` };
}

/** Null where the finding counts. */
function whySkipped(finding: Finding, options: ReportOptions): string | null {
  const { accepted, advisory, severity } = finding;
  if (accepted !== null) {
    const by = accepted.reviewer === null ? '' : ` by ${accepted.reviewer}`;
    return `accepted${by} (${remark(accepted.reason, options)})`;
  }
  if (!isOpen(finding)) return 'known from the baseline';
  if (advisory) return 'second reader';
  return severity === 'info' ? SEVERITY.info : null;
}

function passed(name: string): Case {
  return {
    outcome: 'passed',
    xml: `    <testcase${attributes({ classname: name, name: 'nothing to change was found' })}/>`,
  };
}

function unreadable({ path, reason }: Unreadable, options: ReportOptions): Case {
  const classname = pathOf(path, options);
  return {
    outcome: 'error',
    xml: `    <testcase${attributes({ classname, name: 'can be read' })}><error${attributes({ message: remark(reason, options), type: 'unreadable' })}/></testcase>`,
  };
}
