import type { Collection, Entry } from './collection.ts';
import { subjectKey } from './page.ts';
import { asKind, get, list, type Place } from './place.ts';
import type { CarePlan, Composition, CompositionSection, Reference, Resource } from './resources.ts';

/** Goals and observations that no plan refers to. */
export interface Loose {
  readonly goals: readonly Place<Resource>[];
  readonly observations: readonly Place<Resource>[];
}

/** Which resources of a record are told with others, and with which. */
export interface Told {
  /** Those that a composition speaks for: no documents of their own. */
  readonly isSpokenFor: (resource: Place<Resource>) => boolean;
  /** What no plan refers to belongs to the plan of its person, where they have only one. */
  readonly besidePlan: (plan: Place<Resource>) => Loose;
  /** Goals of a person that no plan takes in, with the first of them; empty with the others. */
  readonly withoutPlan: (goal: Place<Resource>) => readonly Place<Resource>[];
}

interface Person {
  plans: number;
  readonly goals: Place<Resource>[];
  readonly observations: Place<Resource>[];
}

export function toldTogether(collection: Collection): Told {
  const spoken = withinCompositions(collection);
  const plans = collection.entries.filter(({ type, place }) => type === 'CarePlan' && !spoken.has(place.value));
  const referred = new Set([...spoken, ...plans.flatMap(({ place }) => partsOf(collection, place))]);
  const people = new Map<unknown, Person>();
  const personOf = (resource: Place<Resource>): Person => {
    const key = collection.resolve(resource, get(resource, 'subject'))?.value ?? subjectKey(resource);
    const known = people.get(key);
    if (known !== undefined) return known;
    const person: Person = { plans: 0, goals: [], observations: [] };
    people.set(key, person);
    return person;
  };
  for (const { place } of plans) personOf(place).plans += 1;
  for (const { type, place } of collection.entries) {
    if (referred.has(place.value)) continue;
    if (type === 'Goal') personOf(place).goals.push(place);
    else if (type === 'Observation') personOf(place).observations.push(place);
  }
  return {
    isSpokenFor: (resource) => spoken.has(resource.value),
    besidePlan: (plan) => {
      const person = personOf(plan);
      return person.plans === 1 ? person : { goals: [], observations: [] };
    },
    withoutPlan: (goal) => {
      const { plans: count, goals } = personOf(goal);
      return count !== 1 && goals[0]?.value === goal.value ? goals : [];
    },
  };
}

/** Everything that the compositions of a record speak for. */
function withinCompositions(collection: Collection): ReadonlySet<unknown> {
  const compositions = collection.entries.filter(({ type }) => type === 'Composition');
  return new Set(compositions.flatMap((entry) => spokenBy(collection, entry)));
}

function spokenBy(collection: Collection, { place }: Entry): readonly unknown[] {
  const spoken: unknown[] = [];
  const waiting = [...list<CompositionSection>(get(asKind<Composition>(place), 'section'))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const inner of list<CompositionSection>(get(next, 'section'))) waiting.push(inner);
    for (const entry of list<Reference>(get(next, 'entry'))) {
      const found = collection.resolve(place, entry);
      if (found !== null) spoken.push(found.value, ...partsOf(collection, found));
    }
  }
  return spoken;
}

/** The goals and observations that a plan refers to. */
function partsOf(collection: Collection, plan: Place<Resource>): readonly unknown[] {
  const at = asKind<CarePlan>(plan);
  const references = [...list<Reference>(get(at, 'goal')), ...list<Reference>(get(at, 'supportingInfo'))];
  return references.flatMap((one) => collection.resolve(plan, one)?.value ?? []);
}
