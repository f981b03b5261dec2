import { fieldHtml, itemsHtml, linesHtml, titleHtml } from '../record-html.ts';
import { activitiesHtml, categoryOf, needsHtml } from './activities.ts';
import { typeOf } from './collection.ts';
import { goalsHtml } from './goals.ts';
import type { Loose } from './loose.ts';
import { supportingHtml } from './observations.ts';
import { called, narrativeOf, notesHtml, type Page, personHtml, referredName } from './page.ts';
import { asKind, get, list, type Place, textOf } from './place.ts';
import type { CarePlan, CareTeam, Reference, Resource } from './resources.ts';
import { conceptsText, dateText, joined, periodText } from './values.ts';

/** A care plan as a page: who it is for, what it says, needs, strengths, goals, steps, and who takes part. */
export function carePlanHtml(page: Page, resource: Place<Resource>, loose: Loose): string {
  const plan = asKind<CarePlan>(resource);
  const part = (title: string, html: string): string =>
    html === '' ? '' : `${titleHtml(2, called(page, title))}${html}`;
  const description = textOf(get(plan, 'description'));
  const body = [
    description === null ? '' : linesHtml(description, { pointer: get(plan, 'description').pointer }),
    part('needs', needsHtml(page, resource)),
    supportingHtml(page, resource, list<Reference>(get(plan, 'supportingInfo')), loose.observations),
    part('goals', `${planGoalsHtml(page, resource)}${goalsHtml(page, loose.goals)}`),
    part('actions', activitiesHtml(page, resource)),
    part('care-team', careTeamHtml(page, resource)),
    notesHtml(page, resource, 2),
  ].join('');
  const narrative = narrativeOf(resource, body === '');
  return [headHtml(page, resource), body, body === '' ? narrative : part('narrative', narrative)].join('');
}

function headHtml(page: Page, resource: Place<Resource>): string {
  const plan = asKind<CarePlan>(resource);
  const title = textOf(get(plan, 'title'));
  const field = (name: string, value: string | null, at: Place<unknown>): string =>
    fieldHtml(called(page, name), value, { pointer: at.pointer, as: 'remark' });
  const author = [get(plan, 'author'), get(plan, 'custodian')].map((one) => referredName(page, resource, asKind(one)));
  const contributors = list<Reference>(get(plan, 'contributor')).map((one) => referredName(page, resource, one));
  const category = categoryOf(resource);
  return [
    titleHtml(1, title ?? called(page, 'care-plan'), { pointer: get(plan, 'title').pointer }),
    personHtml(page, resource),
    field('category', category ?? (title === null ? null : called(page, 'care-plan')), get(plan, 'category')),
    field('created', dateText(get(plan, 'created')), get(plan, 'created')),
    field('dates', periodText(get(plan, 'period')), get(plan, 'period')),
    field('author', joined(author), get(plan, 'author')),
    field('co-author', joined(contributors), get(plan, 'contributor')),
  ].join('');
}

/** The goals that a plan refers to; of one that is not in the record, what the plan calls it. */
function planGoalsHtml(page: Page, resource: Place<Resource>): string {
  return list<Reference>(get(asKind<CarePlan>(resource), 'goal'))
    .map((reference) => {
      const goal = page.collection.resolve(resource, reference);
      if (goal !== null) return goalsHtml(page, [goal]);
      const display = textOf(get(reference, 'display'));
      if (display === null) page.notes.add('Goals that the plan refers to are not in the file.');
      const origin = { pointer: get(reference, 'display').pointer, as: 'goal' } as const;
      return display === null ? '' : `<ul>${itemsHtml(display, origin)}</ul>`;
    })
    .join('');
}

/** The teams that care for somebody by a plan, as far as they are in the record. */
export function careTeams(page: Page, resource: Place<Resource>): readonly Place<CareTeam>[] {
  return list<Reference>(get(asKind<CarePlan>(resource), 'careTeam')).flatMap((reference) => {
    const team = page.collection.resolve(resource, reference);
    return team === null || typeOf(team) !== 'CareTeam' ? [] : [asKind<CareTeam>(team)];
  });
}

function careTeamHtml(page: Page, resource: Place<Resource>): string {
  return careTeams(page, resource)
    .flatMap((team) => list(get(team, 'participant')))
    .map((participant) => {
      const member = referredName(page, resource, get(participant, 'member'));
      const role = conceptsText(get(participant, 'role'));
      const text = member === null || role === null ? (member ?? role) : `${member} (${role})`;
      const origin = { pointer: participant.pointer, as: 'remark' } as const;
      return text === null ? '' : `<ul>${itemsHtml(text, origin)}</ul>`;
    })
    .join('');
}
