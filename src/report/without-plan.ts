import type { DocumentAudit } from '../model/audit.ts';
import type { Unreadable } from '../model/document.ts';
import { counted } from './counts.ts';
import { nameOf } from './excerpt.ts';
import type { RunReport } from './reporter.ts';

/** More names than this are for a file, not for a sentence. */
const MOST_NAMES = 12;

/** "2 files hold no plan (Patient.ndjson, Practitioner.ndjson)", or null where every file that was read does. */
export function withoutPlanWords({ withoutPlan = [] }: Pick<RunReport, 'withoutPlan'>): string | null {
  if (withoutPlan.length === 0) return null;
  const names = withoutPlan.slice(0, MOST_NAMES).map(nameOf);
  const more = withoutPlan.length - names.length;
  const hold = withoutPlan.length === 1 ? 'holds' : 'hold';
  return `${counted(withoutPlan.length, 'file')} ${hold} no plan (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}

/** Files without a plan stand beside plans; where there is no document at all, they are why, and count among what could not be read. */
export function setApart(
  documents: readonly DocumentAudit[],
  unreadable: readonly Unreadable[],
  withoutPlan: readonly Unreadable[],
): Pick<RunReport, 'unreadable' | 'withoutPlan'> {
  if (withoutPlan.length === 0) return { unreadable };
  if (documents.length > 0) return { unreadable, withoutPlan };
  return {
    unreadable: [...unreadable, ...withoutPlan].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  };
}
