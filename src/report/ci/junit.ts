import type { DocumentAudit, Finding } from '../../model/audit.ts';
import type { Unreadable } from '../../model/document.ts';
import { nameOf, remark } from '../excerpt.ts';
import { shownFindings } from '../findings.ts';
import { SEVERITY } from '../labels.ts';
import { asLines } from '../pieces.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import { isOpen } from '../standing.ts';
import type { Wordbook } from '../wordbook.ts';
import { adviceOf, messageOf, titleOf } from './message.ts';
import { regionOf } from './region.ts';
import { attributes, XML_DECLARATION, xml } from './xml.ts';

type Outcome = 'failure' | 'skipped' | 'error' | 'passed';

/** A suite whose cases are written when it is its turn. */
interface Suite {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  readonly cases: () => readonly string[];
}

/**
 * JUnit XML, as test viewers read it: a document is a suite, a finding a case that fails. Advice, accepted and known
 * findings are skipped cases, so that they are counted and seen without failing; a file that cannot be read is an error.
 */
export function junitReport(report: RunReport, words: Wordbook, options: ReportOptions): Iterable<string> {
  return asLines(linesOf(report, words, options));
}

function* linesOf(report: RunReport, words: Wordbook, options: ReportOptions): Generator<string> {
  const suites = [
    ...report.documents.map((audit) => suiteOf(audit, words, options)),
    ...report.unreadable.map((file) => unreadable(file, options)),
  ];
  yield XML_DECLARATION;
  yield `<testsuites${attributes({ name: report.tool.name, ...counts(suites.flatMap(({ outcomes }) => outcomes)) })}>`;
  for (const { name, outcomes, cases } of suites) {
    yield `  <testsuite${attributes({ name, ...counts(outcomes) })}>`;
    yield* cases();
    yield '  </testsuite>';
  }
  yield '</testsuites>';
}

function counts(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  return { tests: outcomes.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

function suiteOf(audit: DocumentAudit, words: Wordbook, options: ReportOptions): Suite {
  const name = nameOf(audit);
  const outcomes = shownFindings(audit, options).map((finding): Outcome => {
    return whySkipped(finding, options) === null ? 'failure' : 'skipped';
  });
  if (outcomes.length === 0) return { name, outcomes: ['passed'], cases: () => [passed(name)] };
  const cases = (): readonly string[] =>
    shownFindings(audit, options).map((finding) => caseOf(audit, finding, words, options));
  return { name, outcomes, cases };
}

function caseOf(audit: DocumentAudit, finding: Finding, words: Wordbook, options: ReportOptions): string {
  const { rule, severity, fingerprint } = finding;
  const region = regionOf(audit, finding);
  const file = audit.path;
  const name = `${rule}${region === null ? '' : ` line ${region.startLine}`} ${fingerprint}`;
  const open = `    <testcase${attributes({ classname: nameOf(audit), name, file, line: region?.startLine ?? null })}>`;
  const message = messageOf(audit, finding, options);
  const skipped = whySkipped(finding, options);
  const body =
    skipped === null
      ? `<failure${attributes({ message, type: severity })}>${xml(`${titleOf(finding, words)}. ${adviceOf(audit, finding, options)}`)}</failure>`
      : `<skipped${attributes({ message: `${skipped}: ${message}` })}/>`;
  return `${open}${body}</testcase>`;
}

/** Null where the finding counts. */
function whySkipped(finding: Finding, options: ReportOptions): string | null {
  const { accepted, advisory, severity } = finding;
  if (accepted !== null) {
    const by = accepted.reviewer === null ? '' : ` by ${accepted.reviewer}`;
    const until = accepted.expires === null ? '' : ` until ${accepted.expires}`;
    return `accepted${by}${until} (${remark(accepted.reason, options)})`;
  }
  if (!isOpen(finding)) return 'known from the baseline';
  if (advisory) return 'second reader';
  return severity === 'info' ? SEVERITY.info : null;
}

function passed(name: string): string {
  return `    <testcase${attributes({ classname: name, name: 'nothing to change was found' })}/>`;
}

function unreadable({ path, reason }: Unreadable, options: ReportOptions): Suite {
  const name = path;
  const cases = (): readonly string[] => [
    `    <testcase${attributes({ classname: name, name: 'can be read' })}><error${attributes({ message: remark(reason, options), type: 'unreadable' })}/></testcase>`,
  ];
  return { name, outcomes: ['error'], cases };
}
