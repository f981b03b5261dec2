import type { FindingCategory } from '../model/audit.ts';
import type { Domain, Element, Theme } from '../model/vocabulary.ts';

export interface ThemeWords {
  readonly name: string;
  readonly domain: Domain;
  /** What the theme is, in a sentence. */
  readonly about: string;
}

export interface CategoryWords {
  readonly name: string;
  /** What the category is, in a sentence or two; "" where the rules do not say. */
  readonly about: string;
}

export interface CriterionWords {
  /** The name of the standard that it belongs to. */
  readonly standard: string;
  readonly statement: string;
  readonly domain: Domain;
  readonly theme: Theme;
  /** 0 to 1. */
  readonly target: number;
  readonly source: string;
}

/** A framework that an audit is to be shown by, with what speaks to each of its parts. */
export interface FrameworkWords {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly source: string;
  readonly copyright: string | null;
  readonly parts: readonly PartWords[];
  /** Parts that rules, signs and criteria name themselves, by their ids; the others speak to those of their theme. */
  readonly named: Readonly<Record<string, readonly string[]>>;
}

export interface PartWords {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly themes: readonly Theme[];
  /** Ids of the wording rules, signs, section and goal rules that speak to it. */
  readonly rules: readonly string[];
  readonly criteria: readonly string[];
}

/** What the rules call things. Reports know no other names: the caller fills this from the compiled rules. */
export interface Wordbook {
  readonly standard: { readonly name: string; readonly source: string };
  readonly domains: Readonly<Record<Domain, string>>;
  readonly themes: Readonly<Record<Theme, ThemeWords>>;
  readonly elements: Readonly<Record<Element, string>>;
  readonly categories: Readonly<Record<FindingCategory, CategoryWords>>;
  /** By criterion id, in the order in which a report lists them. */
  readonly criteria: Readonly<Record<string, CriterionWords>>;
  /** What each sign of a theme says, by its id. */
  readonly says: Readonly<Record<string, string>>;
  /** The framework that was asked for beside the four domains. */
  readonly framework?: FrameworkWords;
  /** Where each rule comes from, by rule id. */
  readonly sources: Readonly<Record<string, string>>;
}

/** An id as words, for what the rules give no name: "personal-goals" is "Personal goals". */
export function plainName(id: string): string {
  const words = id.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
