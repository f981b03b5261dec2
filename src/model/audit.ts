import type { Location } from './place.ts';
import type {
  Actor,
  Addressee,
  Area,
  CriterionResult,
  Direction,
  Domain,
  Element,
  Kind,
  Ownership,
  SectionStatus,
  Severity,
  Stance,
  Theme,
  WordingCategory,
} from './vocabulary.ts';

/** What kind of thing a finding says. The seven wording categories are flags on words; the others on what the document holds. */
export type FindingCategory =
  | WordingCategory
  | 'missing-section'
  | 'hollow-section'
  | 'disguised-section'
  | 'imposed-goal'
  | 'ghostwritten-goal'
  | 'avoidance-goal'
  | 'missing-prompt'
  | 'printed-goal'
  | 'prompt-voice'
  | 'reading-age';

/** That somebody looked at a finding and let it stand, with their reason. */
export interface Acceptance {
  readonly reason: string;
  /** Null where a template accepts it in its own text, which names nobody. */
  readonly reviewer: string | null;
  /** ISO date after which it counts again, or null. */
  readonly expires: string | null;
}

/** One thing that a trainer would point at: a rule, a place and a reason. Words for it are made at the edge. */
export interface Finding {
  readonly rule: string;
  readonly category: FindingCategory;
  readonly severity: Severity;
  readonly domain: Domain;
  readonly theme: Theme;
  /** The document's text at its location, "" at the place where something missing would stand. */
  readonly text: string;
  readonly sentence: string;
  readonly message: string;
  readonly instead: readonly string[];
  readonly location: Location;
  readonly fingerprint: string;
  readonly accepted: Acceptance | null;
  /** It stands in the baseline: it was there when checking began. */
  readonly known: boolean;
  readonly advisory: boolean;
  readonly probability: number | null;
}

export interface SectionResult {
  readonly status: SectionStatus;
  /** Where it stands, or where it was looked for in vain. */
  readonly location: Location;
  /** Why this status, in plain words. */
  readonly because: string;
}

export interface Goal {
  readonly text: string;
  readonly location: Location;
  readonly ownership: Ownership;
  readonly direction: Direction;
  readonly area: Area;
  /** The signs that decided, in plain words. */
  readonly because: readonly string[];
}

export interface Action {
  readonly text: string;
  readonly location: Location;
  readonly actor: Actor;
}

export interface Evidence {
  readonly text: string;
  readonly location: Location;
  readonly stance: 'for' | 'against';
  /** The cue or analysis that found it. */
  readonly rule: string;
}

export interface ThemeResult {
  readonly stance: Stance;
  /** False where a text of this kind cannot show the theme: silence then says nothing. */
  readonly assessable: boolean;
  readonly evidence: readonly Evidence[];
}

export interface DocumentAudit {
  readonly path: string;
  readonly record: string | null;
  readonly group: Readonly<Record<string, string>>;
  readonly format: string;
  readonly kind: Kind;
  readonly addressee: Addressee | null;
  readonly words: number;
  readonly findings: readonly Finding[];
  readonly sections: Readonly<Record<Element, SectionResult>> | null;
  readonly goals: readonly Goal[];
  readonly actions: readonly Action[];
  readonly themes: Readonly<Record<Theme, ThemeResult>>;
  readonly criteria: Readonly<Record<string, CriterionResult>>;
  readonly notes: readonly string[];
}

export interface CriterionSum {
  readonly id: string;
  readonly met: number;
  /** Met and not met; exceptions are outside. */
  readonly applicable: number;
  readonly exceptions: number;
  /** 95 % Wilson interval of the share met, 0 to 1; null where nothing applies. */
  readonly low: number | null;
  readonly high: number | null;
  readonly target: number;
}

export interface Cohort {
  readonly criteria: readonly CriterionSum[];
  readonly repeated: readonly never[];
}
