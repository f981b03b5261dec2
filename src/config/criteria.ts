import type { Criterion, Standard } from '../model/pack.ts';
import type { Domain, Kind, Theme } from '../model/vocabulary.ts';
import type { ConfigFile } from './config-file.ts';
import { type CriterionSetting, originOf, type Sourced } from './resolved.ts';
import type { OverrideContent } from './schema.ts';
import { shareOf } from './shares.ts';

type Written = NonNullable<OverrideContent['criteria']>[string];

/** What a configuration file says of criteria at a path, in its order: for all files, or in an override. */
export function criterionSettings(
  file: ConfigFile,
  path: readonly PropertyKey[],
  { criteria = {}, kind = 'care-plan' }: Pick<OverrideContent, 'criteria' | 'kind'>,
): readonly Sourced<CriterionSetting>[] {
  return Object.entries(criteria).map(([id, written]) => {
    const from = originOf(file, [...path, 'criteria', id]);
    return {
      value: settingOf(id, written, { file: file.name, line: from.kind === 'file' ? from.line : 1, kind }),
      from,
    };
  });
}

function settingOf(
  id: string,
  written: Written,
  { kind, ...place }: { readonly file: string; readonly line: number; readonly kind: Kind },
): CriterionSetting {
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
    ...place,
    parts: [],
  };
  return { id, own, kind: written.kind ?? kind };
}

/**
 * Standards with another target for a criterion, without it where it is off, or with an own one at the end of the standard for
 * its kind: the chosen standard where it is for that kind, else the first that is.
 */
export function withCriterion(
  standards: readonly Standard[],
  setting: CriterionSetting,
  { chosen, domainOf }: { readonly chosen: string | null; readonly domainOf: (theme: Theme) => Domain },
): readonly Standard[] {
  if ('target' in setting)
    return mapCriteria(standards, (c) => (c.id === setting.id ? [{ ...c, target: setting.target }] : [c]));
  const without = mapCriteria(standards, (c) => (c.id === setting.id ? [] : [c]));
  if ('off' in setting) return without;
  const forKind = without.filter(({ kinds }) => kinds.includes(setting.kind));
  const home = forKind.find(({ id }) => id === chosen) ?? forKind[0];
  const own: Criterion = { ...setting.own, domain: domainOf(setting.own.theme) };
  return without.map((standard) =>
    standard === home ? { ...standard, criteria: [...standard.criteria, own] } : standard,
  );
}

const mapCriteria = (
  standards: readonly Standard[],
  change: (criterion: Criterion) => readonly Criterion[],
): readonly Standard[] => standards.map((standard) => ({ ...standard, criteria: standard.criteria.flatMap(change) }));
