import { type Block, heading } from './block.ts';
import { actionPlan, limits } from './closing.ts';
import { criteriaResults } from './criteria-results.ts';
import { findings } from './findings.ts';
import { goals } from './goals.ts';
import { groups } from './groups.ts';
import { method } from './method.ts';
import { backgroundAndAim, details, maskedNotice, whatIsGood } from './opening.ts';
import { profile } from './profile.ts';
import { reviews, sharedText } from './repeated-text.ts';
import { sections } from './sections.ts';
import type { Source } from './source.ts';
import { standards } from './standards.ts';

export const TITLE = 'Audit of recovery-oriented practice';

/**
 * An audit report in the order in which UK clinical audits are written up (HQIP, Documenting local clinical audit, 2020).
 * It speaks of all documents together, and of single ones only by example.
 */
export function writtenReport(source: Source): readonly Block[] {
  const read = source.report.documents.length > 0;
  return [
    ...maskedNotice(source),
    ...details(),
    ...whatIsGood(source),
    ...backgroundAndAim(),
    ...standards(source),
    ...method(source),
    ...(read ? [heading(1, 'Results'), ...results(source), ...findings(source)] : []),
    ...limits(),
    ...actionPlan(source),
  ];
}

function results(source: Source): readonly Block[] {
  return [
    ...criteriaResults(source),
    ...profile(source),
    ...goals(source),
    ...sections(source),
    ...sharedText(source),
    ...reviews(source),
    ...groups(source),
  ];
}
