import { nearest } from '../language/likeness.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { Framework, RulePack } from '../model/pack.ts';

/** The framework that an audit is to be shown by as well, or null. */
export function chosenFramework(wanted: string | undefined, { frameworks }: RulePack): Framework | null {
  if (wanted === undefined) return null;
  const ids = frameworks.map(({ id }) => id);
  const found = frameworks.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const meant = nearest(wanted, ids);
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  throw new UsageError(`There is no framework "${wanted}".${hint} Frameworks: ${ids.join(', ')}.`);
}
