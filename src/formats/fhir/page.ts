import type { StatedBy } from '../../model/document.ts';
import type { RecordWords } from '../../model/pack.ts';
import { fieldHtml, linesHtml, titleHtml } from '../record-html.ts';
import { type Collection, referenceOf, referredType, typeOf } from './collection.ts';
import { narrativeHtml } from './narrative.ts';
import { asKind, get, list, type Place, textOf } from './place.ts';
import type { IsName } from './record-names.ts';
import type { Annotation, Patient, Reference, Resource } from './resources.ts';
import { conceptText, nameText, nickname } from './values.ts';

/** What is needed to put one document of a record together. Notes on what was left out gather in `notes`. */
export interface Page {
  readonly collection: Collection;
  readonly words: RecordWords;
  /** Whether a text holds somebody's name. */
  readonly isName: IsName;
  readonly notes: Set<string>;
}

/** What a part is called; the name that the reader asks by, where no rule file names it. */
export function called({ words }: Page, part: string): string {
  return words.titles[part] ?? part.replaceAll('-', ' ');
}

/** What a section or observation is called by its codes, or null. */
export function calledByCode({ words }: Page, codes: readonly string[]): string | null {
  return codes.map((code) => words.codes[code]).find((title) => title !== undefined) ?? null;
}

const SIDES: Readonly<Record<string, StatedBy>> = {
  Patient: 'person',
  RelatedPerson: 'carer',
  Practitioner: 'professional',
  PractitionerRole: 'professional',
  CareTeam: 'professional',
  Organization: 'professional',
  HealthcareService: 'professional',
  Device: 'professional',
};

/** Whose side whoever is referred to is on; several sides together are shared. */
export function sideOf(page: Page, from: Place<Resource>, references: readonly Place<Reference>[]): StatedBy | null {
  const sides = new Set(
    references.flatMap((reference) => {
      const resolved = page.collection.resolve(from, reference);
      const type = (resolved === null ? null : typeOf(resolved)) ?? referredType(reference);
      return type === null ? [] : (SIDES[type] ?? []);
    }),
  );
  if (sides.size > 1) return sides.has('person') ? 'shared' : sides.has('professional') ? 'professional' : 'carer';
  return [...sides][0] ?? null;
}

/** What whoever or whatever is referred to is called. */
export function referredName(page: Page, from: Place<Resource>, reference: Place<Reference>): string | null {
  const resolved = page.collection.resolve(from, reference);
  return (
    textOf(get(reference, 'display')) ??
    textOf(get(asKind<Reference>(get(reference, 'reference')), 'display')) ??
    (resolved === null ? conceptText(get(reference, 'concept')) : resourceName(resolved))
  );
}

function resourceName(resource: Place<Resource>): string | null {
  const { value } = get(resource, 'name');
  if (typeof value === 'string') return textOf(asKind(get(resource, 'name')));
  return nameText(asKind(get(resource, 'name'))) ?? wordsOf(resource);
}

/** The words of a resource whose kind is not read for itself. */
export function wordsOf(resource: Place<Resource>): string | null {
  const code = get(resource, 'code');
  return (
    textOf(get(resource, 'title')) ??
    textOf(asKind(get(resource, 'description'))) ??
    conceptText(asKind(get(resource, 'description'))) ??
    conceptText(asKind(code)) ??
    conceptText(get(asKind<{ readonly concept?: object }>(code), 'concept'))
  );
}

/** The person's name, as a form begins with it. */
export function personHtml(page: Page, from: Place<Resource>): string {
  const subject = get(from, 'subject');
  const patient = page.collection.resolve(from, subject);
  if (patient === null || typeOf(patient) !== 'Patient') {
    return fieldHtml(called(page, 'name'), textOf(get(subject, 'display')), { pointer: subject.pointer });
  }
  const names = get(asKind<Patient>(patient), 'name');
  return [
    fieldHtml(called(page, 'name'), nameText(names), { pointer: names.pointer }),
    fieldHtml(called(page, 'known-as'), nickname(names), { pointer: names.pointer }),
  ].join('');
}

/** Notes under a title that says whose they are. */
export function notesHtml(page: Page, from: Place<Resource>, level: number): string {
  const groups = new Map<string, string[]>();
  for (const note of list<Annotation>(get(from, 'note'))) {
    const text = textOf(get(note, 'text'));
    if (text === null) continue;
    const by = sideOf(page, from, [get(note, 'authorReference')]);
    const title = called(page, by === 'person' ? 'own-notes' : by === 'carer' ? 'carer-notes' : 'notes');
    const html = linesHtml(text, { pointer: get(note, 'text').pointer, by });
    groups.set(title, [...(groups.get(title) ?? []), html]);
  }
  return [...groups].map(([title, parts]) => titleHtml(level, title) + parts.join('')).join('');
}

/** The narrative of a resource, where its elements say nothing, or where it says that it says more. */
export function narrativeOf(resource: Place<Resource>, isEmpty: boolean): string {
  const narrative = get(resource, 'text');
  const status = textOf(get(narrative, 'status'));
  if (!isEmpty && status !== 'additional') return '';
  return status === 'empty' ? '' : narrativeHtml(get(narrative, 'div'));
}

/** A reference as text to compare by: the same for every resource of one person. */
export function subjectKey(resource: Place<Resource>): string {
  return referenceOf(get(resource, 'subject'))?.split('/').slice(-2).join('/') ?? '';
}
