import type {
  Actor,
  Addressee,
  Area,
  CriterionResult,
  Direction,
  Kind,
  Ownership,
  SectionStatus,
  Severity,
  Stance,
} from '../model/vocabulary.ts';
import type { Verdict } from './verdict.ts';

/** How reports say the closed vocabularies of the model. Names of domains, themes and rules come from the rules. */

export const STANCE: Readonly<Record<Stance | 'unassessable', string>> = {
  for: 'for',
  mixed: 'mixed',
  against: 'against',
  none: 'not evidenced',
  unassessable: 'not assessable',
};

export const STATUS: Readonly<Record<SectionStatus, string>> = {
  present: 'present',
  hollow: 'hollow',
  disguised: 'disguised',
  missing: 'missing',
};

export const SEVERITY: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'advice' };

export const OWNERSHIP: Readonly<Record<Ownership, string>> = {
  person: "the person's own",
  professional: 'set for the person',
  ghostwritten: "the service's, in the person's voice",
  unclear: "nobody's voice",
};

export const DIRECTION: Readonly<Record<Direction, string>> = {
  approach: 'towards something',
  avoidance: 'away from something',
  unclear: 'direction unclear',
};

export const AREA: Readonly<Record<Area, string>> = { life: 'life', clinical: 'clinical', service: 'service' };

export const ACTOR: Readonly<Record<Actor, string>> = {
  person: 'the person',
  staff: 'staff',
  shared: 'together',
  other: 'others',
  unclear: 'not said who',
};

export const RESULT: Readonly<Record<CriterionResult, string>> = {
  met: 'met',
  'not-met': 'not met',
  exception: 'exception',
  'not-applicable': 'not applicable',
};

export const VERDICT: Readonly<Record<Verdict, string>> = {
  met: 'met',
  'not-met': 'not met',
  'not-shown': 'not shown',
  none: 'not applicable',
};

export const KIND: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  'care-plan': { one: 'care plan', many: 'care plans' },
  letter: { one: 'letter', many: 'letters' },
  template: { one: 'template', many: 'templates' },
};

export const ADDRESSEE: Readonly<Record<Addressee, string>> = {
  person: 'written to the person',
  professional: 'written about the person',
  unclear: 'addressee unclear',
};
