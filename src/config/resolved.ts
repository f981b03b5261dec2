import type { Criterion } from '../model/pack.ts';
import type { RuleSetting } from '../model/settings.ts';
import type { Addressee, Element, Kind, Severity } from '../model/vocabulary.ts';
import type { ConfigFile } from './config-file.ts';

/** Where a value comes from. */
export type Origin =
  | { readonly kind: 'default' }
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'file'; readonly file: string; readonly line: number; readonly column: number };

export const DEFAULT: Origin = { kind: 'default' };

/** The place of a part of a configuration file. */
export function originOf(file: ConfigFile, path: readonly PropertyKey[]): Origin {
  return { kind: 'file', file: file.name, ...file.yaml.placeOf(path) };
}

export interface Sourced<T> {
  readonly value: T;
  readonly from: Origin;
}

export interface OwnHeadings {
  readonly file: ConfigFile;
  /** Where they stand in it. */
  readonly path: readonly PropertyKey[];
  readonly headings: Readonly<Partial<Record<Element, readonly string[]>>>;
}

/** What a configuration says of a criterion. */
export type CriterionSetting =
  | { readonly id: string; readonly target: number }
  | { readonly id: string; readonly off: true }
  | { readonly id: string; readonly own: Omit<Criterion, 'domain'>; readonly kind: Kind };

/** Settings for all documents, or (an override) for some. Each layer of files gives one of the first and any of the second. */
export interface ResolvedLayer {
  readonly files: Sourced<readonly string[]> | null;
  /** The folder that patterns are relative to. */
  readonly folder: string;
  readonly rules: readonly Sourced<RuleSetting>[];
  readonly standard: Sourced<string> | null;
  readonly kind: Sourced<Kind> | null;
  readonly addressee: Sourced<Addressee> | null;
  readonly failOn: Sourced<Severity | 'none'> | null;
  readonly headings: OwnHeadings | null;
  readonly criteria: readonly Sourced<CriterionSetting>[];
}

/** Everything that the configuration says, each value with its origin; later ones stand further back and win. */
export interface ResolvedConfig {
  /** The file that was found or named, and what it extends, before it. */
  readonly files: readonly ConfigFile[];
  readonly layers: readonly ResolvedLayer[];
  /** Absolute. */
  readonly ruleFolders: readonly Sourced<string>[];
  readonly groups: readonly Sourced<{ readonly folder: string; readonly pattern: string }>[];
  readonly maxFindings: Sourced<number> | null;
  readonly failUnder: readonly Sourced<{ readonly criterion: string; readonly percent: number }>[];
  readonly secondReader: Sourced<'on' | 'off' | 'count'> | null;
  readonly formats: Sourced<readonly string[]> | null;
  readonly minSeverity: Sourced<Severity> | null;
  readonly explain: Sourced<boolean> | null;
  readonly excerpts: Sourced<boolean> | null;
  readonly redact: Sourced<'on' | 'off'> | null;
}

/** What holds where there is no configuration. */
export const NO_CONFIG: ResolvedConfig = {
  files: [],
  layers: [],
  ruleFolders: [],
  groups: [],
  maxFindings: null,
  failUnder: [],
  secondReader: null,
  formats: null,
  minSeverity: null,
  explain: null,
  excerpts: null,
  redact: null,
};
