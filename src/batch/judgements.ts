import picomatch from 'picomatch';
import { type HeldCriteria, heldCriteria } from '../audit/criteria/held-criteria.ts';
import { type LevelOf, levelsOf } from '../audit/rule-levels.ts';
import type { FilePatterns, Settings, SettingsLayer } from '../model/settings.ts';
import type { Addressee, Kind, Severity } from '../model/vocabulary.ts';
import { type GroupsOf, groupsByPath } from './groups.ts';

/** What the settings ask for of one file. Null leaves a matter as it would be without them. */
export interface Judgement {
  readonly levelOf: LevelOf;
  readonly standard: string | null;
  readonly kind: Kind | null;
  readonly addressee: Addressee | null;
  readonly failOn: Severity | 'none' | null;
  readonly criteria: HeldCriteria;
  /** Whose headings count, for reading it. */
  readonly scopes: readonly string[];
  /** What the path says of groups. */
  readonly group: Readonly<Record<string, string>>;
  readonly groupBy: readonly string[] | null;
}

/** Answers what holds for a file, by its absolute path. Files that the same overrides name share an answer. */
export type JudgementOf = (file: string) => Judgement;

export function judgementsBy({ layers, groups, groupBy }: Settings): JudgementOf {
  const asked = layers.map((layer) => ({ layer, isFor: layer.files === null ? () => true : matcherOf(layer.files) }));
  const groupsOf: GroupsOf = groupsByPath(groups);
  const known = new Map<string, Omit<Judgement, 'group' | 'groupBy'>>();
  return (file) => {
    const path = file.replaceAll('\\', '/');
    const chosen = asked.filter(({ isFor }) => isFor(path));
    const key = chosen.map(({ layer }) => layers.indexOf(layer)).join(' ');
    const judgement =
      known.get(key) ??
      merged(
        layers,
        chosen.map(({ layer }) => layer),
      );
    known.set(key, judgement);
    return { ...judgement, group: groupsOf(path), groupBy };
  };
}

function merged(all: readonly SettingsLayer[], layers: readonly SettingsLayer[]): Omit<Judgement, 'group' | 'groupBy'> {
  const last = <T>(valueIn: (layer: SettingsLayer) => T | null): T | null =>
    layers.reduce<T | null>((value, layer) => valueIn(layer) ?? value, null);
  return {
    levelOf: levelsOf(layers.flatMap(({ rules }) => rules)),
    standard: last(({ standard }) => standard),
    kind: last(({ kind }) => kind),
    addressee: last(({ addressee }) => addressee),
    failOn: last(({ failOn }) => failOn),
    criteria: heldCriteria(all, layers),
    scopes: layers.flatMap(({ headings }) => (headings === null ? [] : [headings])),
  };
}

/** Patterns match below their folder, whatever the case of letters; one without a slash matches names in any folder. */
export function matcherOf({ folder, patterns }: FilePatterns): (path: string) => boolean {
  const below = `${folder.replace(/\/$/, '')}/`;
  const tests = patterns.map((pattern) =>
    picomatch(pattern.includes('/') ? pattern.replace(/^\.\//, '') : `**/${pattern}`, {
      nocase: true,
      dot: true,
      noextglob: true,
    }),
  );
  return (path) => path.startsWith(below) && tests.some((test) => test(path.slice(below.length)));
}
