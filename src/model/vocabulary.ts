/** The closed vocabularies of the annotation guide and the report. Names are part of the JSON contract. */

export const DOMAINS = [
  'promoting-citizenship',
  'organisational-commitment',
  'supporting-personally-defined-recovery',
  'working-relationship',
] as const;
export type Domain = (typeof DOMAINS)[number];

/** Le Boutillier et al. 2011, in the order of their four practice domains. */
export const THEMES = [
  'seeing-beyond-service-user',
  'service-user-rights',
  'social-inclusion',
  'meaningful-occupation',
  'recovery-vision',
  'workplace-support-structures',
  'quality-improvement',
  'care-pathway',
  'workforce-planning',
  'individuality',
  'informed-choice',
  'peer-support',
  'strengths-focus',
  'holistic-approach',
  'partnerships',
  'inspiring-hope',
] as const;
export type Theme = (typeof THEMES)[number];

export const WORDING_CATEGORIES = [
  'labelling',
  'compliance',
  'doubt',
  'pessimism',
  'control',
  'deficit',
  'stigma',
] as const;
export type WordingCategory = (typeof WORDING_CATEGORIES)[number];

export const ELEMENTS = [
  'strengths',
  'values',
  'preferences',
  'personal-goals',
  'own-account',
  'supporters',
  'staying-well',
  'safety-plan',
  'actions',
  'review',
  'shared-copy',
] as const;
/** What a plan is expected to hold. */
export type Element = (typeof ELEMENTS)[number];

export const SECTION_STATUSES = ['present', 'hollow', 'disguised', 'missing'] as const;
export type SectionStatus = (typeof SECTION_STATUSES)[number];

export const OWNERSHIPS = ['person', 'professional', 'ghostwritten', 'unclear'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

export const DIRECTIONS = ['approach', 'avoidance', 'unclear'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const AREAS = ['life', 'clinical', 'service'] as const;
export type Area = (typeof AREAS)[number];

export const ACTORS = ['person', 'staff', 'shared', 'other', 'unclear'] as const;
export type Actor = (typeof ACTORS)[number];

export const STANCES = ['for', 'against', 'mixed', 'none'] as const;
export type Stance = (typeof STANCES)[number];

export const KINDS = ['care-plan', 'letter', 'template'] as const;
export type Kind = (typeof KINDS)[number];

export const ADDRESSEES = ['person', 'professional', 'unclear'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
/** `info` is advice, never a flag. */
export type Severity = (typeof SEVERITIES)[number];

export const CRITERION_RESULTS = ['met', 'not-met', 'exception', 'not-applicable'] as const;
export type CriterionResult = (typeof CRITERION_RESULTS)[number];

/** Whose words a sentence is. `form` is what a form prints by itself: prompts, options, instructions. */
export type Voice = 'writer' | 'person' | 'carer' | 'form';

/** What a voice was told by: what is printed, a quotation, a section named after somebody, "I", or nothing that makes it another's. */
export type VoiceSign =
  | 'template'
  | 'title'
  | 'quoted'
  | 'stated'
  | 'carer-section'
  | 'about-carer-section'
  | 'about-person'
  | 'staff-section'
  | 'own-section'
  | 'beside-first-person'
  | 'first-person'
  | 'letter'
  | 'nothing';
