import type { RulePack } from '../model/pack.ts';
import type { Location, Span } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { FindingDraft } from './finding.ts';
import type { GoalReading } from './goals.ts';

/** What the goals say as findings: imposed, ghost-written, and (as advice) away from something. */
export function goalFindings(
  _goals: readonly GoalReading[],
  _reading: Reading,
  _pack: RulePack,
  _locate: (span: Span) => Location,
): readonly FindingDraft[] {
  return [];
}
