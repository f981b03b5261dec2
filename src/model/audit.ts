import type { Mask } from './mask.ts';
import type { Location, Span } from './place.ts';
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
  /** Evidence for parts of other frameworks beside the themes, as the principles of supporting goal-striving. */
  readonly principles?: readonly Evidence[];
  readonly criteria: Readonly<Record<string, CriterionResult>>;
  /** Targets, 0 to 1, of criteria for which a configuration gives other files other ones. */
  readonly targets?: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  /** Those of the notes that are about comments which were to accept a finding and accept none. */
  readonly idleComments?: readonly string[];
  /** What identifies people in the text, where that was looked for. No report writes it. */
  readonly mask?: Mask | undefined;
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
  /** The share that is aimed at, 0 to 1: the mean over the documents that count, where files have different ones. */
  readonly target: number;
}

/** What only many documents together show. */
export interface Cohort {
  readonly criteria: readonly CriterionSum[];
  /** Sentences and goals that stand in several people's care plans, those in most plans first. */
  readonly repeated: readonly RepeatedPassage[];
  /** Care plans that hold some of these, in the order of their paths. */
  readonly copied: readonly CopiedText[];
  /** Null where no date was given to hold reviews against. */
  readonly reviews: Reviews | null;
  /** How many goals are the person's own, for each value of each group. */
  readonly goalShares: readonly GoalShare[];
}

export interface RepeatedPassage {
  readonly what: 'sentence' | 'goal';
  /** As it stands at the first of its places; "" where that cannot be read again. */
  readonly text: string;
  /** Care plans that hold it, word for word or all but. */
  readonly documents: number;
  /** The first few places, in the order of paths. */
  readonly places: readonly PassagePlace[];
}

/** A place in one of several documents: UTF-16 offsets into its canonical text. */
export interface PassagePlace extends Span {
  readonly path: string;
  readonly record: string | null;
}

export interface CopiedText {
  readonly path: string;
  readonly record: string | null;
  /** Sentences and goals of the plan that are long enough to compare. */
  readonly passages: number;
  /** How many of them stand in other people's plans too. */
  readonly repeated: number;
}

export interface Reviews {
  /** The date that reviews are held against, YYYY-MM-DD. */
  readonly asOf: string;
  /** Care plans whose review has a date. */
  readonly dated: number;
  readonly past: readonly { readonly path: string; readonly record: string | null; readonly date: string }[];
}

export interface GoalShare {
  readonly field: string;
  readonly value: string;
  readonly own: number;
  readonly goals: number;
  /** 95 % Wilson interval of the share, 0 to 1. */
  readonly low: number | null;
  readonly high: number | null;
}
