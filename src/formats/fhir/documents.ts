import { parseFragment } from 'parse5';
import type { Document, Unreadable } from '../../model/document.ts';
import type { ReadContext, Source } from '../reader.ts';
import { NO_WORDS, titleHtml } from '../record-html.ts';
import { structuredDocument } from '../structured-document.ts';
import { attachedDocument } from './attachment.ts';
import { carePlanHtml } from './care-plan.ts';
import { collectionOf, type Entry } from './collection.ts';
import { compositionHtml } from './composition.ts';
import { goalsHtml } from './goals.ts';
import { groupOf } from './group.ts';
import { type Told, toldTogether } from './loose.ts';
import { called, type Page, personHtml } from './page.ts';
import { get, type Place, textOf } from './place.ts';
import { questionnaireHtml } from './questionnaire.ts';
import { questionnaireFormHtml } from './questionnaire-form.ts';
import { personNames, recordName } from './record-names.ts';
import type { Resource } from './resources.ts';
import type { Shelf } from './shelf.ts';

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
  shelf: Shelf | null = null,
): AsyncGenerator<Document | Unreadable> {
  const collection = collectionOf(record.value, record.xml, shelf);
  const isName = personNames(collection);
  const told = toldTogether(collection);
  // Beside plans and answers a questionnaire is what was asked; by itself it is a form.
  const isForms = !collection.entries.some(({ type }) => type !== FORM && DOCUMENTS.has(type));
  for (const entry of collection.entries) {
    const { type, place } = entry;
    if (!DOCUMENTS.has(type) || told.isSpokenFor(place) || (type === FORM && !isForms)) continue;
    const page: Page = { collection, words: context.recordWords ?? NO_WORDS, isName, notes: new Set() };
    const group = { ...source.group, ...groupOf(page, entry) };
    const as: Source = { ...source, record: recordName(isName, entry, record.line), group };
    if (isMistake(place)) yield { ...unreadable(as), reason: 'was entered in error, its status says' };
    else if (type === 'DocumentReference') yield await attachedDocument(as, page, place, context);
    else {
      const html = htmlOf(page, entry, told);
      if (html === null) continue;
      const notes = [...page.notes];
      yield named(
        as,
        structuredDocument(as, { format: record.format, root: parseFragment(html), notes, ofRecord: true }),
      );
    }
  }
}

const FORM = 'Questionnaire';
const DOCUMENTS = new Set(['CarePlan', 'Composition', 'DocumentReference', FORM, 'QuestionnaireResponse', 'Goal']);

function htmlOf(page: Page, entry: Entry, told: Told): string | null {
  const { type, place } = entry;
  switch (type) {
    case 'CarePlan':
      return carePlanHtml(page, place, told.besidePlan(place));
    case 'Composition':
      return compositionHtml(page, place);
    case 'Questionnaire':
      return questionnaireFormHtml(page, place);
    case 'QuestionnaireResponse':
      return questionnaireHtml(page, place);
    case 'Goal':
      return goalsPage(page, place, told.withoutPlan(place));
    default:
      return null;
  }
}

/** Goals of a person without a plan are one document, told with the first of them. */
function goalsPage(page: Page, goal: Place<Resource>, goals: readonly Place<Resource>[]): string | null {
  const html = goalsHtml(page, goals);
  return html === '' ? null : `${titleHtml(1, called(page, 'goal'))}${personHtml(page, goal)}${html}`;
}

const isMistake = (place: Place<Resource>): boolean => textOf(get(place, 'status')) === 'entered-in-error';

function unreadable({ path, record }: Source): { readonly path: string; readonly record: string } {
  return { path, record: record ?? '' };
}

function named(source: Source, read: Document | Unreadable): Document | Unreadable {
  return 'blocks' in read ? read : { ...unreadable(source), reason: read.reason };
}
