import type { Addressee, Kind, Severity } from './vocabulary.ts';

/** A rule's severity as a configuration sets it. */
export type RuleLevel = Severity | 'off';

/** What becomes of rules: one level for all that are named, or a new level for each that a rule has. */
export interface RuleSetting {
  /** A rule's id; `*` in it stands for any characters. */
  readonly rule: string;
  readonly to: RuleLevel | Readonly<Partial<Record<Severity, RuleLevel>>>;
}

/** Files below a folder, by patterns that are relative to it. */
export interface FilePatterns {
  /** Absolute, with forward slashes. */
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** What a configuration makes of a criterion: its target (0 to 1), or `off`. */
export interface CriterionLevel {
  readonly id: string;
  readonly to: number | 'off';
  /** Whether it is a criterion of the configuration's own, told of here. */
  readonly own: boolean;
}

/** One part of a configuration that says something of documents. Null leaves a matter as it stands. */
export interface SettingsLayer {
  /** The documents that it is for; null means all of them. */
  readonly files: FilePatterns | null;
  readonly rules: readonly RuleSetting[];
  readonly standard: string | null;
  readonly kind: Kind | null;
  readonly addressee: Addressee | null;
  readonly failOn: Severity | 'none' | null;
  readonly criteria: readonly CriterionLevel[];
  /** The name of headings that count in these documents alone (`RulePack.scopedCues`). */
  readonly headings: string | null;
}

/** What a configuration asks for, as plain data that any process can be handed. Later layers win over earlier ones. */
export interface Settings {
  readonly layers: readonly SettingsLayer[];
  /** Path patterns that name groups, such as `{team}/{month}/**`; the first that fits a path counts. */
  readonly groups: readonly FilePatterns[];
  /** The fields that documents are grouped by; `folder` is the folder that a file stands in. Null: all that are known. */
  readonly groupBy: readonly string[] | null;
}

export const NO_SETTINGS: Settings = { layers: [], groups: [], groupBy: null };
