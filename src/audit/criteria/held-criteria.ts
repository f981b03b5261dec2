import type { SettingsLayer } from '../../model/settings.ts';

/** What settings make of the criteria of one document. */
export interface HeldCriteria {
  /** Criteria that it is not held against. */
  readonly off: ReadonlySet<string>;
  /** Targets, 0 to 1, of criteria whose target depends on the file; null stands for the standard's own. */
  readonly targets: ReadonlyMap<string, number | null>;
}

export const AS_IN_STANDARD: HeldCriteria = { off: new Set(), targets: new Map() };

/** What holds for files of the `chosen` layers, of all there are. Later layers win. */
export function heldCriteria(all: readonly SettingsLayer[], chosen: readonly SettingsLayer[]): HeldCriteria {
  const dependent = all.filter(({ files }) => files !== null).flatMap(({ criteria }) => criteria);
  if (dependent.length === 0) return AS_IN_STANDARD;
  const said = new Map(chosen.flatMap(({ criteria }) => criteria).map(({ id, to }) => [id, to]));
  const told = new Set(chosen.flatMap(({ criteria }) => criteria.filter(({ own }) => own)).map(({ id }) => id));
  const elsewhere = dependent.filter(({ id, own }) => own && !told.has(id)).map(({ id }) => id);
  const off = [...said].filter(([, to]) => to === 'off').map(([id]) => id);
  const targets = dependent
    .filter(({ to }) => to !== 'off')
    .map(({ id }): readonly [string, number | null] => {
      const to = said.get(id);
      return [id, typeof to === 'number' ? to : null];
    });
  return { off: new Set([...elsewhere, ...off]), targets: new Map(targets) };
}
