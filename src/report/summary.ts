import { SEVERITIES, type Severity } from '../model/vocabulary.ts';
import { counted, kindsInWords, ownGoals, plansWithStrengths } from './counts.ts';
import { oneLine } from './excerpt.ts';
import { shownFindings } from './findings.ts';
import { VERDICT } from './labels.ts';
import type { ReportOptions, RunReport } from './reporter.ts';
import { setAside } from './standing.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { withoutPlanWords } from './without-plan.ts';

/**
 * Five lines for the person at the keyboard where every report went to a file: what was read, what is good, how many
 * criteria are met, what was found, and where the reports are. It quotes nothing.
 */
export function summary(report: RunReport, written: readonly string[], options: ReportOptions): string {
  const lines = [
    read(report),
    good(report),
    criteria(report),
    found(report, options),
    `Reports: ${written.map((path) => oneLine(path)).join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function read(report: RunReport): string {
  const { documents, unreadable, passedOver } = report;
  const planless = withoutPlanWords(report);
  const kinds = documents.length === 0 ? '' : ` (${kindsInWords(documents)})`;
  const lost = unreadable.length === 0 ? '' : `; ${unreadable.length} COULD NOT BE READ, the reports say why`;
  const passed = passedOver === 0 ? '' : `; ${passedOver} passed over as no documents`;
  return `Audited: ${counted(documents.length, 'document')}${kinds}${lost}${planless === null ? '' : `; ${oneLine(planless)}`}${passed}.`;
}

function good({ documents }: RunReport): string {
  const strengths = plansWithStrengths(documents);
  const goals = ownGoals(documents);
  const facts = [
    ...(strengths.plans === 0
      ? []
      : [`strengths recorded in ${strengths.with} of ${counted(strengths.plans, 'care plan')}`]),
    ...(goals.goals === 0 ? [] : [`${goals.own} of ${counted(goals.goals, 'goal')} the person's own`]),
  ];
  return `Good: ${facts.length === 0 ? 'nothing to count in these documents' : facts.join('; ')}.`;
}

const VERDICTS: readonly Verdict[] = ['met', 'not-met', 'not-shown', 'none'];

function criteria({ cohort }: RunReport): string {
  const verdicts = cohort.criteria.map(verdictOf);
  const counts = VERDICTS.map((verdict) => ({ verdict, count: verdicts.filter((other) => other === verdict).length }));
  const said = counts.filter(({ count }) => count > 0).map(({ verdict, count }) => `${count} ${VERDICT[verdict]}`);
  return `Criteria: ${said.length === 0 ? 'none in this standard' : said.join(', ')}.`;
}

const NAMES: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['piece of advice', 'pieces of advice'],
};

function found({ documents }: RunReport, options: ReportOptions): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let within = 0;
  for (const audit of documents) {
    const findings = shownFindings(audit, options);
    for (const { severity } of findings) counts[severity] += 1;
    if (findings.length > 0) within += 1;
  }
  const said = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    counted(counts[severity], ...NAMES[severity]),
  );
  if (said.length === 0) return 'Findings: none.';
  const aside = setAside(documents, options);
  return `Findings: ${said.join(', ')} in ${within} of ${counted(documents.length, 'document')}${aside === null ? '' : ` (of these, ${aside})`}.`;
}
