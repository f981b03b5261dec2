import type { Collection, Entry } from './collection.ts';
import { asKind, get, list, textOf } from './place.ts';
import type { Patient } from './resources.ts';

/**
 * What a document of a record is called: the kind of its resource and its id, which is no name of a person as long as it holds
 * none of the names in the record; else, or without an id, where it stands.
 */
export function recordName(isName: IsName, { type, id, number }: Entry, line: number | null): string {
  if (id !== null && !isName(id)) return `${type}/${id}`;
  const places = [line === null ? [] : [`line ${line}`], number === null ? [] : [`entry ${number}`]].flat();
  return places.length === 0 ? type : `${type} (${places.join(', ')})`;
}

/** Whether a text holds part of a person's name that the record gives. */
export type IsName = (text: string) => boolean;

export function personNames({ entries, resolve }: Collection): IsName {
  const people = entries.filter(
    ({ type }) => type === 'Patient' || type === 'RelatedPerson' || type === 'Practitioner',
  );
  const subjects = entries.flatMap(({ place }) => resolve(place, get(place, 'subject')) ?? []);
  const names = new Set(
    [...people.map(({ place }) => place), ...subjects]
      .flatMap((place) => list(get(asKind<Patient>(place), 'name')))
      .flatMap((name) => [get(name, 'text'), get(name, 'family'), ...list(get(name, 'given'))])
      .flatMap((part) => wordsIn(textOf(part) ?? '')),
  );
  return (text) => wordsIn(text).some((word) => names.has(word));
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
