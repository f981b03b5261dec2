import type { Hit, Reading } from '../../model/reading.ts';
import type { Area, Ownership } from '../../model/vocabulary.ts';
import type { Candidate } from './find-goals.ts';
import type { OwnerOf } from './owners.ts';
import type { SignTable } from './sign-table.ts';

/** Whose a goal is, and the sign that decided, with its words where it has any. */
export interface Owned {
  readonly ownership: Ownership;
  readonly sign: string;
  readonly hit: Hit | null;
}

/**
 * Whose a goal is, in the order of the annotation guide: an own wish or quoted words; a promise or consent whose content is the
 * service's; what stands beside or over it; what is set for the person; else nobody can tell. `area` is null where the goal
 * does not say outright which part of life it is about.
 */
export function ownershipOf(
  reading: Reading,
  signs: SignTable,
  ownerOf: OwnerOf,
  goal: Candidate,
  area: Area | null,
): Owned {
  const find = (sign: string): Hit | null => signs.find(sign, goal.context);
  const as = (ownership: Ownership, sign: string): Owned => ({ ownership, sign, hit: find(sign) });
  const obedient = signs.find('goal/obedience', goal.content) !== null;
  const reason = find('goal/reason') !== null;
  const content = signs.find('goal/service-content', goal.content) !== null;
  const service = content || area === 'service' || area === 'clinical';

  if (find('goal/other-wish') !== null) return as('unclear', 'goal/other-wish');
  if (find('goal/team-wish') !== null) return as('professional', 'goal/team-wish');
  if (find('goal/ghostwritten') !== null) return as('ghostwritten', 'goal/ghostwritten');
  const wish = find('goal/own-wish') !== null;
  const quoted = isQuoted(reading, goal);
  if ((wish || quoted) && (!obedient || reason)) return as('person', wish ? 'goal/own-wish' : 'goal/quoted-wish');
  if (wish || quoted || find('voice/first-person') !== null) {
    if (obedient && !reason) return as('ghostwritten', 'goal/obedience');
    if (content && !reason) return as('ghostwritten', 'goal/service-content');
    if (service && !reason && find('goal/promise') !== null) return as('ghostwritten', 'goal/promise');
    return as('person', 'actor/i');
  }
  const set = find('goal/imposed') !== null;
  if (!set && find('goal/agreed') !== null)
    return obedient || service ? as('ghostwritten', 'goal/agreed') : as('unclear', 'goal/agreed');
  const beside = ownerOf(goal);
  if (beside === 'own') return as('person', 'goal/title-own');
  if (beside === 'set') return as('professional', 'goal/title-set');
  if (set) return as('professional', 'goal/imposed');
  if (obedient) return as('professional', 'goal/obedience');
  if (content) return as('professional', 'goal/service-content');
  if (find('goal/service-words') !== null) return as('professional', 'goal/service-words');
  if (goal.line.zone.owner === 'own') return as('person', 'goal/title-own');
  if (goal.line.zone.owner === 'set') return as('professional', 'goal/title-set');
  if (service) return as('professional', area === 'service' ? 'goal/area-service' : 'goal/area-clinical');
  return as('unclear', 'goal/bare');
}

/** From this share on, quoted words are what a goal says. */
const MOST = 0.5;
/** A word or two are somebody's own, and not held at arm's length, where they are all of the goal: "Teeth." */
const ALL = 0.9;

/** Words quoted as the person's, not as a professional's, are most of it. */
function isQuoted(reading: Reading, goal: Candidate): boolean {
  const quoted = (q: { readonly start: number; readonly end: number }): number =>
    Math.min(q.end, goal.end) - Math.max(q.start, goal.start);
  return reading.quotations.some(
    (q) => q.speaker !== 'professional' && quoted(q) >= (q.scare ? ALL : MOST) * (goal.end - goal.start),
  );
}
