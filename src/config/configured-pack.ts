import type { RulePack } from '../model/pack.ts';
import type { Domain, Theme } from '../model/vocabulary.ts';
import { hashOf } from '../rules/hash.ts';
import { withCriterion } from './criteria.ts';
import { settingsOf } from './load-config.ts';
import type { CriterionSetting, ResolvedConfig } from './resolved.ts';

/**
 * A pack with the configuration's criteria. Its hash is another one as soon as the configuration changes what is found or
 * judged, so that two reports compare only where rules and settings were the same.
 */
export function configuredPack(pack: RulePack, config: ResolvedConfig): RulePack {
  const domains = new Map(pack.themes.map(({ theme, domain }) => [theme, domain]));
  const domainOf = (theme: Theme): Domain => domains.get(theme) ?? 'working-relationship';
  const chosen = config.layers.findLast(({ files, standard }) => files === null && standard !== null)?.standard ?? null;
  const standards = standardSettings(config).reduce(
    (before, { setting, standard }) =>
      withCriterion(before, setting, { chosen: standard ?? chosen?.value ?? null, domainOf }),
    pack.standards,
  );
  return { ...pack, standards, hash: hashWith(pack.hash, config) };
}

/**
 * What becomes of the standards as such: all that is said for all files, and the own criteria of overrides, which other files
 * are not held against. A criterion that is off stays where an override asks for it again.
 */
function standardSettings({
  layers,
}: ResolvedConfig): readonly { readonly setting: CriterionSetting; readonly standard: string | null }[] {
  const asked = new Set(
    layers
      .filter(({ files }) => files !== null)
      .flatMap(({ criteria }) => criteria.flatMap(({ value }) => ('off' in value ? [] : [value.id]))),
  );
  return layers.flatMap(({ files, criteria, standard }) =>
    criteria
      .map(({ value }) => ({ setting: value, standard: files === null ? null : (standard?.value ?? null) }))
      .filter(({ setting }) => (files === null ? !('off' in setting && asked.has(setting.id)) : 'own' in setting)),
  );
}

function hashWith(hash: string, config: ResolvedConfig): string {
  // Folders are of this machine, and it is no matter to what is found on which line it was asked for.
  const judging = settingsOf(config)
    .layers.map(({ files, rules, standard, kind, addressee, criteria, headings }) => ({
      ...{ files: files?.patterns ?? null, rules, standard, kind, addressee },
      ...(files === null ? {} : { criteria, headings }),
    }))
    .filter(
      (layer) =>
        layer.rules.length > 0 ||
        Boolean(layer.standard ?? layer.kind ?? layer.addressee ?? layer.headings) ||
        (layer.criteria ?? []).length > 0,
    );
  const criteria = config.layers.flatMap((layer) =>
    layer.criteria.map(({ value }) =>
      'own' in value ? { ...value, own: { ...value.own, file: '', line: 0 } } : value,
    ),
  );
  if (judging.length === 0 && criteria.length === 0) return hash;
  return hashOf(JSON.stringify([hash, judging, criteria])).slice(0, hash.length);
}
