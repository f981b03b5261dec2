import type { RulePack } from '../model/pack.ts';
import type { Domain, Theme } from '../model/vocabulary.ts';
import { hashOf } from '../rules/hash.ts';
import { withCriteria } from './criteria.ts';
import { settingsOf } from './load-config.ts';
import type { ResolvedConfig } from './resolved.ts';

/**
 * A pack with the configuration's criteria. Its hash is another one as soon as the configuration changes what is found or
 * judged, so that two reports compare only where rules and settings were the same.
 */
export function configuredPack(pack: RulePack, config: ResolvedConfig): RulePack {
  const domains = new Map(pack.themes.map(({ theme, domain }) => [theme, domain]));
  const domainOf = (theme: Theme): Domain => domains.get(theme) ?? 'working-relationship';
  const chosen = config.layers.findLast(({ files, standard }) => files === null && standard !== null)?.standard ?? null;
  const criteria = config.criteria.map(({ value }) => value);
  const standards = withCriteria(pack.standards, criteria, { chosen: chosen?.value ?? null, domainOf });
  return { ...pack, standards, hash: hashWith(pack.hash, config) };
}

function hashWith(hash: string, config: ResolvedConfig): string {
  // Folders are of this machine, and it is no matter to what is found on which line it was asked for.
  const judging = settingsOf(config)
    .layers.map(({ files, rules, standard, kind, addressee }) => ({
      files: files?.patterns ?? null,
      rules,
      standard,
      kind,
      addressee,
    }))
    .filter((layer) => layer.rules.length > 0 || Boolean(layer.standard ?? layer.kind ?? layer.addressee));
  const criteria = config.criteria.map(({ value }) =>
    'own' in value ? { ...value, own: { ...value.own, file: '', line: 0 } } : value,
  );
  if (judging.length === 0 && criteria.length === 0) return hash;
  return hashOf(JSON.stringify([hash, judging, criteria])).slice(0, hash.length);
}
