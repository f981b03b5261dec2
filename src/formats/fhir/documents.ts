import { parseFragment } from 'parse5';
import type { Document, Unreadable } from '../../model/document.ts';
import type { ReadContext, Source } from '../reader.ts';
import { NO_WORDS, titleHtml } from '../record-html.ts';
import { structuredDocument } from '../structured-document.ts';
import { attachedDocument } from './attachment.ts';
import { carePlanHtml, type Loose } from './care-plan.ts';
import { type Collection, collectionOf, type Entry } from './collection.ts';
import { compositionHtml } from './composition.ts';
import { goalsHtml } from './goals.ts';
import { groupOf } from './group.ts';
import { isOfPlans } from './observations.ts';
import { called, type Page, personHtml, subjectKey } from './page.ts';
import { asKind, get, list, type Place, textOf } from './place.ts';
import { questionnaireHtml } from './questionnaire.ts';
import { recordNames } from './record-names.ts';
import type { CarePlan, Composition, CompositionSection, Reference, Resource } from './resources.ts';

/** A record as it was parsed, JSON or XML. */
export interface FhirRecord {
  readonly value: unknown;
  readonly xml: boolean;
  readonly format: string;
  /** The line of a file of lines, from 1; null in a file that is one record. */
  readonly line: number | null;
}

/** The documents of a record, one after the other: plans, compositions, document references, answers, and goals without a plan. */
export async function* fhirDocuments(
  source: Source,
  record: FhirRecord,
  context: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  const collection = collectionOf(record.value, record.xml);
  const nameOf = recordNames(collection, record.line);
  const spoken = withinCompositions(collection);
  const plans = collection.entries.filter(({ type, place }) => type === 'CarePlan' && !spoken.has(place.value));
  const referred = new Set([...spoken, ...referredGoals(collection, plans)]);
  for (const entry of collection.entries) {
    const { type, place } = entry;
    const page: Page = { collection, words: context.recordWords ?? NO_WORDS, notes: new Set() };
    const as: Source = { ...source, record: nameOf(entry), group: { ...source.group, ...groupOf(page, entry) } };
    if (spoken.has(place.value)) continue;
    if (isMistake(place) && PLANS.has(type))
      yield { ...unreadable(as), reason: 'was entered in error, its status says' };
    else if (type === 'DocumentReference') yield await attachedDocument(as, page, place, context);
    else {
      const html = htmlOf(page, entry, plans, referred);
      if (html === null) continue;
      const notes = [...page.notes];
      yield named(
        as,
        structuredDocument(as, { format: record.format, root: parseFragment(html), notes, ofRecord: true }),
      );
    }
  }
}

const PLANS = new Set(['CarePlan', 'Composition', 'DocumentReference', 'QuestionnaireResponse']);

function htmlOf(page: Page, entry: Entry, plans: readonly Entry[], referred: ReadonlySet<unknown>): string | null {
  const { type, place } = entry;
  switch (type) {
    case 'CarePlan':
      return carePlanHtml(page, place, looseFor(page, place, plans, referred));
    case 'Composition':
      return compositionHtml(page, place);
    case 'QuestionnaireResponse':
      return questionnaireHtml(page, place);
    case 'Goal':
      return looseGoalsHtml(page, place, plans, referred);
    default:
      return null;
  }
}

/** Goals and observations that no plan refers to belong to the plan of their person, where there is only one. */
function looseFor(page: Page, plan: Place<Resource>, plans: readonly Entry[], referred: ReadonlySet<unknown>): Loose {
  if (plansOf(plan, plans) !== 1) return { goals: [], observations: [] };
  const loose = (type: string): readonly Place<Resource>[] =>
    page.collection.entries
      .filter((one) => one.type === type && !referred.has(one.place.value) && isSamePerson(one.place, plan))
      .map(({ place }) => place);
  return { goals: loose('Goal'), observations: loose('Observation').filter((one) => isOfPlans(page, one)) };
}

/** Goals of a person without a plan are one document, told with the first of them. */
function looseGoalsHtml(
  page: Page,
  goal: Place<Resource>,
  plans: readonly Entry[],
  referred: ReadonlySet<unknown>,
): string | null {
  if (referred.has(goal.value) || plansOf(goal, plans) === 1) return null;
  const goals = page.collection.entries
    .filter(({ type, place }) => type === 'Goal' && !referred.has(place.value) && isSamePerson(place, goal))
    .map(({ place }) => place);
  if (goals[0]?.value !== goal.value) return null;
  const html = goalsHtml(page, goals);
  return html === '' ? null : `${titleHtml(1, called(page, 'goal'))}${personHtml(page, goal)}${html}`;
}

const plansOf = (of: Place<Resource>, plans: readonly Entry[]): number =>
  plans.filter(({ place }) => isSamePerson(place, of)).length;

const isSamePerson = (a: Place<Resource>, b: Place<Resource>): boolean => subjectKey(a) === subjectKey(b);

const isMistake = (place: Place<Resource>): boolean => textOf(get(place, 'status')) === 'entered-in-error';

/** Everything that a composition of the record speaks for itself. */
function withinCompositions(collection: Collection): ReadonlySet<unknown> {
  const spoken = new Set<unknown>();
  for (const { type, place } of collection.entries) {
    if (type !== 'Composition') continue;
    const waiting = [...list<CompositionSection>(get(asKind<Composition>(place), 'section'))];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      waiting.push(...list<CompositionSection>(get(next, 'section')));
      for (const entry of list<Reference>(get(next, 'entry'))) {
        const found = collection.resolve(place, entry);
        if (found === null) continue;
        spoken.add(found.value);
        for (const goal of goalsOf(collection, found)) spoken.add(goal);
      }
    }
  }
  return spoken;
}

function referredGoals(collection: Collection, plans: readonly Entry[]): readonly unknown[] {
  return plans.flatMap(({ place }) => goalsOf(collection, place));
}

/** The goals and observations that a plan refers to. */
function goalsOf(collection: Collection, plan: Place<Resource>): readonly unknown[] {
  const at = asKind<CarePlan>(plan);
  const references = [...list<Reference>(get(at, 'goal')), ...list<Reference>(get(at, 'supportingInfo'))];
  return references.flatMap((one) => collection.resolve(plan, one)?.value ?? []);
}

function unreadable({ path, record }: Source): { readonly path: string; readonly record: string } {
  return { path, record: record ?? '' };
}

function named(source: Source, read: Document | Unreadable): Document | Unreadable {
  return 'blocks' in read ? read : { ...unreadable(source), reason: read.reason };
}
