import { groupsByPath } from '../batch/groups.ts';
import { matcherOf } from '../batch/judgements.ts';
import type { CriterionSetting, Origin, ResolvedConfig, ResolvedLayer, Sourced } from './resolved.ts';
import { DEFAULT, originOf } from './resolved.ts';

/** One value that holds, and where it comes from. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly from: Origin;
}

/** What the command line set, by the key of the configuration. */
export type FlagValues = Readonly<Record<string, { readonly flag: string; readonly value: unknown }>>;

/** What holds where nothing is set. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  standard: 'recommended for the kind of document',
  kind: 'found out',
  addressee: 'found out',
  'fail-on': 'none; error where everything audited is a template',
  'max-findings': 'no limit',
  'second-reader': 'on',
  'report.formats': ['terminal'],
  'report.min-severity': 'info',
  'report.explain': false,
  'report.excerpts': true,
};

/**
 * Everything that holds, each with its origin: for one file (an absolute path) with the overrides that name it, or (null) in
 * general with the overrides listed by their patterns. A flag goes before the configuration, which goes before the default.
 */
export function entriesOf(config: ResolvedConfig, file: string | null, flags: FlagValues): readonly Entry[] {
  const path = file?.replaceAll('\\', '/') ?? null;
  const layers = config.layers.filter((layer) => layer.files === null || (path !== null && isFor(layer, path)));
  const singles: Readonly<Record<string, Sourced<unknown> | null | undefined>> = {
    standard: layers.findLast(({ standard }) => standard !== null)?.standard,
    kind: layers.findLast(({ kind }) => kind !== null)?.kind,
    addressee: layers.findLast(({ addressee }) => addressee !== null)?.addressee,
    'fail-on': layers.findLast(({ failOn }) => failOn !== null)?.failOn,
    'max-findings': config.maxFindings,
    'second-reader': config.secondReader,
    'report.formats': config.formats,
    'report.min-severity': config.minSeverity,
    'report.explain': config.explain,
    'report.excerpts': config.excerpts,
  };
  return [
    ...Object.entries(singles).map(([key, found]) => single(key, found ?? null, flags)),
    ...layers.flatMap(ruleEntries),
    ...lastOfEach(layers.flatMap(criterionEntries)),
    ...layers.flatMap(headingEntries),
    ...config.ruleFolders.map(({ value, from }) => ({ key: 'rule-folders', value, from })),
    ...config.failUnder.map(({ value, from }) => ({
      key: `fail-under.${value.criterion}`,
      value: `${value.percent}%`,
      from,
    })),
    ...(path === null ? general(config) : groupEntries(config, path)),
  ];
}

function single(key: string, found: Sourced<unknown> | null, flags: FlagValues): Entry {
  const flagged = flags[key];
  if (flagged !== undefined) return { key, value: flagged.value, from: { kind: 'flag', flag: flagged.flag } };
  return found === null ? { key, value: DEFAULTS[key], from: DEFAULT } : { key, ...found };
}

const isFor = ({ files, folder }: ResolvedLayer, path: string): boolean =>
  files !== null && matcherOf({ folder, patterns: files.value })(path);

const ruleEntries = ({ rules }: ResolvedLayer): readonly Entry[] =>
  rules.map(({ value, from }) => ({ key: `rules.${value.rule}`, value: value.to, from }));

const criterionEntries = ({ criteria }: ResolvedLayer): readonly Entry[] =>
  criteria.map(({ value, from }) => ({ key: `criteria.${value.id}`, value: criterionValue(value), from }));

/** What is said of a criterion last is what holds. */
function lastOfEach(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ key }, index) => entries.findLastIndex((entry) => entry.key === key) === index);
}

function headingEntries({ headings: own }: ResolvedLayer): readonly Entry[] {
  if (own === null) return [];
  return Object.entries(own.headings).map(([element, phrases]) => ({
    key: `headings.${element}`,
    value: phrases,
    from: originOf(own.file, [...own.path, element]),
  }));
}

/** Overrides by their patterns, and patterns of groups: what a file is needed for to say more. */
function general({ layers, groups }: ResolvedConfig): readonly Entry[] {
  return [
    ...layers.flatMap((layer) => (layer.files === null ? [] : [overrideEntry(layer, layer.files)])),
    ...groups.map(({ value, from }) => ({ key: 'groups', value: value.pattern, from })),
  ];
}

function overrideEntry(layer: ResolvedLayer, { value, from }: Sourced<readonly string[]>): Entry {
  const said = { standard: layer.standard, kind: layer.kind, addressee: layer.addressee, 'fail-on': layer.failOn };
  const singles = Object.entries(said).flatMap(([key, found]) => (found === null ? [] : [[key, found.value] as const]));
  const maps = {
    rules: Object.fromEntries(layer.rules.map(({ value: { rule, to } }) => [rule, to])),
    criteria: Object.fromEntries(layer.criteria.map(({ value: setting }) => [setting.id, criterionValue(setting)])),
    headings: layer.headings?.headings ?? {},
  };
  const filled = Object.entries(maps).filter(([, map]) => Object.keys(map).length > 0);
  return {
    key: `overrides ${value.join(', ')}`,
    value: { ...Object.fromEntries(singles), ...Object.fromEntries(filled) },
    from,
  };
}

function groupEntries({ groups }: ResolvedConfig, path: string): readonly Entry[] {
  for (const { value, from } of groups) {
    const found = Object.entries(groupsByPath([{ folder: value.folder, patterns: [value.pattern] }])(path));
    if (found.length > 0) return found.map(([name, group]) => ({ key: `group.${name}`, value: group, from }));
  }
  return [];
}

function criterionValue(setting: CriterionSetting): unknown {
  if ('off' in setting) return 'off';
  if ('target' in setting) return `${Math.round(setting.target * 1000) / 10}%`;
  const { statement, target, check } = setting.own;
  return { statement, kind: setting.kind, target: `${Math.round(target * 1000) / 10}%`, check };
}
