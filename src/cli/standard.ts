import { nearest } from '../language/likeness.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { RulePack } from '../model/pack.ts';

/** The id of the standard that was asked for, or null where each kind of document gets its own. */
export function chosenStandard(wanted: string | undefined, { standards }: RulePack): string | null {
  if (wanted === undefined) return null;
  const ids = standards.map(({ id }) => id);
  if (ids.includes(wanted)) return wanted;
  const meant = nearest(wanted, ids);
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  throw new UsageError(`There is no standard "${wanted}".${hint} Standards: ${ids.join(', ')}.`);
}
