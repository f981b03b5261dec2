import type { RulePack } from '../model/pack.ts';

/** As which cue (by number) one that was met counts in a document; null where it counts in other documents alone. */
export type CountsAs = (cue: number) => number | null;

/** Answers for a document that is read with these scopes. */
export function scopedCues({ scopedCues: scoped = [], cues }: RulePack): (scopes: readonly string[]) => CountsAs {
  if (scoped.length === 0) return () => (cue) => cue;
  const known = new Map(scoped.map(({ cue, as, scope }) => [cues.indexOf(cue), { as: cues.indexOf(as), scope }]));
  return (scopes) => (cue) => {
    const found = known.get(cue);
    if (found === undefined) return cue;
    return scopes.includes(found.scope) ? found.as : null;
  };
}
