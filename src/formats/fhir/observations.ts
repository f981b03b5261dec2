import { linesHtml, titleHtml } from '../record-html.ts';
import { typeOf } from './collection.ts';
import { called, calledByCode, type Page } from './page.ts';
import { asKind, get, list, type Place, textOf } from './place.ts';
import type { Observation, Reference, Resource } from './resources.ts';
import { codesOf, conceptText, valueText } from './values.ts';

/** What a plan gives as its background: observations (strengths, preferences, what matters), each kind under its title. */
export function supportingHtml(
  page: Page,
  plan: Place<Resource>,
  references: readonly Place<Reference>[],
  loose: readonly Place<Resource>[],
): string {
  const referred = references.flatMap((reference) => page.collection.resolve(plan, reference) ?? []);
  const observations = [
    ...referred.filter((one) => typeOf(one) === 'Observation'),
    ...loose.filter((one) => isOfPlans(page, one)),
  ];
  const groups = new Map<string, string[]>();
  for (const observation of observations) {
    const html = observationHtml(page, asKind(observation));
    const title = titleOf(page, asKind(observation));
    if (html !== '' && title !== null) groups.set(title, [...(groups.get(title) ?? []), html]);
  }
  return [...groups].map(([title, parts]) => `${titleHtml(2, title)}${parts.join('')}`).join('');
}

function titleOf(page: Page, observation: Place<Observation>): string | null {
  const code = get(observation, 'code');
  return calledByCode(page, codesOf(code)) ?? conceptText(code);
}

/** Whether an observation is one that rules/records gives a title: a strength, a preference, not a blood pressure. */
function isOfPlans(page: Page, resource: Place<Resource>): boolean {
  return calledByCode(page, codesOf(get(asKind<Observation>(resource), 'code'))) !== null;
}

function observationHtml(page: Page, observation: Place<Observation>): string {
  const answers = { yes: called(page, 'answer-yes'), no: called(page, 'answer-no') };
  const value = valueText(observation, answers);
  const notes = list(get(observation, 'note')).map((note) => get(note, 'text'));
  const valueHtml = value === null ? '' : linesHtml(value, { pointer: get(observation, 'valueString').pointer });
  return [valueHtml, ...notes.map((note) => linesHtml(textOf(note) ?? '', { pointer: note.pointer }))].join('');
}
