import { fieldHtml, linesHtml, titleHtml } from '../record-html.ts';
import { activitiesHtml } from './activities.ts';
import { typeOf } from './collection.ts';
import { goalsHtml } from './goals.ts';
import { narrativeHtml } from './narrative.ts';
import { called, calledByCode, narrativeOf, type Page, personHtml, referredName, wordsOf } from './page.ts';
import { asKind, get, isThere, list, type Place, textOf } from './place.ts';
import type { CarePlan, Composition, CompositionSection, Reference, Resource } from './resources.ts';
import { normalWords, statedGoals } from './stated-goals.ts';
import { codesOf, conceptText, dateText, joined } from './values.ts';

/** Sections inside sections inside sections are no writer's from here on. */
const DEEPEST = 12;

/** A document that was put together as one (a discharge summary, a care plan): its sections with their narrative. */
export function compositionHtml(page: Page, resource: Place<Resource>): string {
  const composition = asKind<Composition>(resource);
  const type = conceptText(get(composition, 'type'));
  const title = textOf(get(composition, 'title')) ?? type ?? called(page, 'composition');
  const authors = list<Reference>(get(composition, 'author')).map((one) => referredName(page, resource, one));
  const sections = list(get(composition, 'section')).map((section) => sectionHtml(page, resource, section, 2));
  const body = sections.join('');
  return [
    titleHtml(1, title, { pointer: get(composition, 'title').pointer }),
    personHtml(page, resource),
    fieldHtml(called(page, 'category'), type === title ? null : type, { pointer: get(composition, 'type').pointer }),
    fieldHtml(called(page, 'created'), dateText(get(composition, 'date')), {
      pointer: get(composition, 'date').pointer,
    }),
    fieldHtml(called(page, 'author'), joined(authors), { pointer: get(composition, 'author').pointer }),
    body,
    narrativeOf(resource, body === ''),
  ].join('');
}

function sectionHtml(page: Page, resource: Place<Resource>, section: Place<CompositionSection>, level: number): string {
  const code = get(section, 'code');
  const title = textOf(get(section, 'title')) ?? calledByCode(page, codesOf(code)) ?? conceptText(code);
  const entries = list<Reference>(get(section, 'entry')).flatMap(
    (entry) => page.collection.resolve(resource, entry) ?? [],
  );
  const div = get(get(section, 'text'), 'div');
  const narrative = narrativeHtml(div, level, statedGoals(page, entries, div));
  const inner = level < DEEPEST ? list(get(section, 'section')) : [];
  const html = [
    textOf(div) === null ? '' : narrative,
    entriesHtml(page, entries, textOf(div) ?? '', textOf(div) === null),
    ...inner.map((one) => sectionHtml(page, resource, one, level + 1)),
  ].join('');
  const reason = html === '' ? (conceptText(get(section, 'emptyReason')) ?? null) : null;
  const heading = title === null ? '' : titleHtml(level, title, { pointer: get(section, 'title').pointer });
  return `${heading}${html}${reason === null ? '' : linesHtml(reason, { pointer: get(section, 'emptyReason').pointer })}`;
}

/** The resources of a section: all of them where it has no narrative, else the goals that its narrative leaves out. */
function entriesHtml(page: Page, entries: readonly Place<Resource>[], narrative: string, isAll: boolean): string {
  const goals = entries.filter((entry) => typeOf(entry) === 'Goal' && (isAll || !isTold(entry, narrative)));
  const others = isAll ? entries.filter((entry) => typeOf(entry) !== 'Goal') : [];
  return [goalsHtml(page, goals), ...others.map((entry) => entryHtml(page, entry))].join('');
}

function isTold(goal: Place<Resource>, narrative: string): boolean {
  const text = conceptText(asKind(get(goal, 'description')));
  return text === null || normalWords(narrative.replace(/<[^>]*>/g, ' ')).includes(normalWords(text));
}

function entryHtml(page: Page, entry: Place<Resource>): string {
  if (typeOf(entry) === 'CarePlan') {
    const plan = asKind<CarePlan>(entry);
    const goals = list<Reference>(get(plan, 'goal')).flatMap((goal) => page.collection.resolve(entry, goal) ?? []);
    const description = textOf(get(plan, 'description'));
    const html = [
      description === null ? '' : linesHtml(description, { pointer: get(plan, 'description').pointer }),
      goalsHtml(page, goals),
      activitiesHtml(page, entry),
    ].join('');
    return html === '' ? narrativeOf(entry, true) : html;
  }
  const narrative = narrativeOf(entry, true);
  if (narrative !== '') return narrative;
  const words = wordsOf(entry);
  return words === null || !isThere(entry) ? '' : linesHtml(words, { pointer: entry.pointer });
}
