import type * as r4 from 'fhir/r4.js';
import type { CarePlan as CarePlanR5, Goal as GoalR5 } from 'fhir/r5.js';

/** Elements of the resources that are read: R4's, and what R5 calls otherwise. */
export type CarePlan = Partial<Omit<r4.CarePlan, 'addresses' | 'activity'>> &
  InR5<CarePlanR5, 'custodian', Reference> & {
    readonly addresses?: readonly Reference[];
    readonly activity?: readonly CarePlanActivity[];
  };
export type CarePlanActivity = Partial<r4.CarePlanActivity> &
  InR5<NonNullable<CarePlanR5['activity']>[number], 'plannedActivityReference', Reference> &
  InR5<NonNullable<CarePlanR5['activity']>[number], 'performedActivity', readonly Reference[]>;
export type Goal = Partial<r4.Goal> & InR5<GoalR5, 'source', Reference>;
export type CareTeam = Partial<r4.CareTeam>;
export type Composition = Partial<r4.Composition>;
export type CompositionSection = r4.CompositionSection;
export type DocumentReference = Partial<r4.DocumentReference>;
export type Questionnaire = Partial<r4.Questionnaire>;
export type QuestionnaireItem = r4.QuestionnaireItem;
export type QuestionnaireItemOption = r4.QuestionnaireItemAnswerOption;
export type QuestionnaireResponse = Partial<r4.QuestionnaireResponse>;
export type QuestionnaireResponseItem = r4.QuestionnaireResponseItem;
export type QuestionnaireResponseAnswer = r4.QuestionnaireResponseItemAnswer;
export type Observation = Partial<r4.Observation>;
export type Patient = r4.Patient;
export type Attachment = r4.Attachment;
export type Annotation = r4.Annotation;
export type CodeableConcept = r4.CodeableConcept;
export type HumanName = r4.HumanName;
export type Period = r4.Period;

/** An element that R5 has under this name. */
type InR5<T, K extends keyof T, As> = { readonly [N in K]?: As };

export interface Bundle {
  readonly entry?: readonly { readonly fullUrl?: string; readonly resource?: Resource }[];
}

/** A reference, or in R5 a concept with one. */
export interface Reference {
  readonly reference?: string | Reference | undefined;
  readonly type?: string | undefined;
  readonly display?: string | undefined;
  readonly concept?: CodeableConcept | undefined;
}

/** What every resource has, and where those that are asked without knowing their kind keep their words. */
export interface Resource {
  readonly resourceType?: string;
  readonly id?: string;
  readonly text?: { readonly status?: string; readonly div?: string };
  readonly contained?: readonly Resource[];
  readonly status?: string;
  readonly subject?: Reference;
  readonly title?: string;
  readonly name?: string | readonly HumanName[];
  readonly description?: string | CodeableConcept;
  readonly code?: CodeableConcept | { readonly concept?: CodeableConcept };
  readonly note?: readonly Annotation[];
}
