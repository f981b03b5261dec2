import type { Criterion, Standard } from '../model/pack.ts';
import type { Domain, Theme } from '../model/vocabulary.ts';
import type { ConfigFile } from './config-file.ts';
import { type CriterionSetting, originOf, type Sourced } from './resolved.ts';
import type { ConfigContent } from './schema.ts';
import { shareOf } from './shares.ts';

type Written = NonNullable<ConfigContent['criteria']>[string];

/** What a configuration file says of criteria, in its order. */
export function criterionSettings(file: ConfigFile): readonly Sourced<CriterionSetting>[] {
  return Object.entries(file.content.criteria ?? {}).map(([id, written]) => ({
    value: settingOf(id, written, file),
    from: originOf(file, ['criteria', id]),
  }));
}

function settingOf(id: string, written: Written, file: ConfigFile): CriterionSetting {
  if (written === 'off') return { id, off: true };
  if (typeof written !== 'object') return { id, target: shareOf(written) };
  const { statement, theme, met, check, source } = written;
  const own: Omit<Criterion, 'domain'> = {
    id,
    statement,
    theme,
    target: shareOf(written.target),
    met,
    notApplicable: null,
    exception: null,
    check,
    source,
    verified: 'judgement',
    file: file.name,
    line: file.yaml.placeOf(['criteria', id]).line,
    parts: [],
  };
  return { id, own, kind: written.kind ?? 'care-plan' };
}

/**
 * Standards with other targets, without criteria that are off, and with own criteria at the end of the standard for their
 * kind: the chosen one where it is for that kind, else the first that is.
 */
export function withCriteria(
  standards: readonly Standard[],
  settings: readonly CriterionSetting[],
  { chosen, domainOf }: { readonly chosen: string | null; readonly domainOf: (theme: Theme) => Domain },
): readonly Standard[] {
  return settings.reduce((before, setting) => {
    if ('target' in setting)
      return mapCriteria(before, (c) => (c.id === setting.id ? [{ ...c, target: setting.target }] : [c]));
    const without = mapCriteria(before, (c) => (c.id === setting.id ? [] : [c]));
    if ('off' in setting) return without;
    const forKind = without.filter(({ kinds }) => kinds.includes(setting.kind));
    const home = forKind.find(({ id }) => id === chosen) ?? forKind[0];
    const own: Criterion = { ...setting.own, domain: domainOf(setting.own.theme) };
    return without.map((standard) =>
      standard === home ? { ...standard, criteria: [...standard.criteria, own] } : standard,
    );
  }, standards);
}

const mapCriteria = (
  standards: readonly Standard[],
  change: (criterion: Criterion) => readonly Criterion[],
): readonly Standard[] => standards.map((standard) => ({ ...standard, criteria: standard.criteria.flatMap(change) }));
