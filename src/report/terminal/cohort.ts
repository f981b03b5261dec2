import { kindsInWords } from '../counts.ts';
import type { RunReport } from '../reporter.ts';
import { withoutPlanWords } from '../without-plan.ts';
import { cohortByFramework } from './by-framework.ts';
import { cohortCriteria } from './cohort-criteria.ts';
import { cohortFindings } from './cohort-findings.ts';
import { cohortGoals } from './cohort-goals.ts';
import { cohortGood } from './cohort-good.ts';
import { cohortGroups } from './cohort-groups.ts';
import { cohortProfile } from './cohort-profile.ts';
import { cohortShared } from './cohort-repeated.ts';
import { documentList } from './documents.ts';
import { type Page, painted, paragraph } from './page.ts';
import { unreadableFiles } from './unreadable.ts';

/** Many documents together: criteria, profile, goals, findings, then a line for each document. */
export function cohort(page: Page, report: RunReport): readonly string[] {
  const { documents, unreadable } = report;
  const counted = painted(page.style.strong, `${documents.length} documents audited`);
  return [
    ...paragraph(page, [counted, `: ${kindsInWords(documents)}.`, ...asides(page, report)]),
    ...cohortGood(page, documents),
    ...cohortCriteria(page, report.cohort.criteria),
    ...cohortGroups(page, documents, report.cohort.criteria),
    ...cohortProfile(page, documents),
    ...cohortByFramework(page, report),
    ...cohortGoals(page, documents),
    ...cohortFindings(page, documents),
    ...cohortShared(page, report.cohort),
    ...unreadableFiles(page, unreadable),
    ...documentList(page, documents),
  ];
}

function asides(page: Page, report: RunReport) {
  const { unreadable, passedOver } = report;
  const planless = withoutPlanWords(report);
  const lost =
    unreadable.length === 0 ? [] : [' ', painted(page.style.urgent, `${unreadable.length} could not be read.`)];
  const passed = passedOver === 0 ? [] : [` ${passedOver} passed over as no documents.`];
  return [...lost, ...(planless === null ? [] : [` ${planless}.`]), ...passed];
}
