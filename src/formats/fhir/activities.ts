import { fieldHtml, linesHtml } from '../record-html.ts';
import { called, type Page, referredName, sideOf, wordsOf } from './page.ts';
import { asKind, get, isThere, list, type Place, textOf } from './place.ts';
import type { CarePlan, CarePlanActivity, Period, Reference, Resource } from './resources.ts';
import { conceptsText, conceptText, dateText, joined, periodText } from './values.ts';

/** Requests that a plan's activity may lead to, by the elements that say what is to be done, when and by whom. */
interface Request {
  readonly description?: string;
  readonly code?: object;
  readonly performer?: readonly Reference[];
  readonly owner?: Reference;
  readonly occurrencePeriod?: Period;
  readonly occurrenceDateTime?: string;
}

/** The steps of a plan as items of a list, with who takes them, when, and how they go. */
export function activitiesHtml(page: Page, plan: Place<Resource>): string {
  return list(get(asKind<CarePlan>(plan), 'activity'))
    .map((activity) => activityHtml(page, plan, activity))
    .join('');
}

function activityHtml(page: Page, plan: Place<Resource>, activity: Place<CarePlanActivity>): string {
  const detail = get(activity, 'detail');
  const html = isThere(detail) ? detailHtml(page, plan, detail) : referredHtml(page, plan, activity);
  const progress = [
    ...list(get(activity, 'progress')).map((note) => {
      const text = textOf(get(note, 'text'));
      const by = sideOf(page, plan, [get(note, 'authorReference')]);
      return text === null ? '' : linesHtml(text, { pointer: get(note, 'text').pointer, as: 'remark', by });
    }),
    ...list(get(activity, 'performedActivity')).map((done) =>
      fieldHtml(called(page, 'progress'), referredName(page, plan, done), { pointer: done.pointer, as: 'remark' }),
    ),
  ];
  return `${html}${progress.join('')}`;
}

type Detail = NonNullable<CarePlanActivity['detail']>;

const FINISHED = new Set(['completed', 'cancelled', 'stopped', 'on-hold']);

function detailHtml(page: Page, plan: Place<Resource>, detail: Place<Detail>): string {
  const description = get(detail, 'description');
  const written = textOf(description);
  const text = written ?? conceptText(get(detail, 'code'));
  const status = textOf(get(detail, 'status'));
  if (text === null || status === 'entered-in-error') return '';
  const performers = list<Reference>(get(detail, 'performer'));
  return stepHtml(page, {
    text,
    pointer: written === null ? get(detail, 'code').pointer : description.pointer,
    by: sideOf(page, plan, performers),
    who: joined(performers.map((one) => referredName(page, plan, one))),
    when: textOf(get(detail, 'scheduledString')) ?? periodText(get(detail, 'scheduledPeriod')),
    where: referredName(page, plan, get(detail, 'location')),
    status: status !== null && FINISHED.has(status) ? status.replaceAll('-', ' ') : null,
  });
}

/** A step that stands in a resource of its own: a request, a task, an appointment. */
function referredHtml(page: Page, plan: Place<Resource>, activity: Place<CarePlanActivity>): string {
  const reference = [get(activity, 'reference'), get(activity, 'plannedActivityReference')].find(isThere);
  if (reference === undefined) return '';
  const found = page.collection.resolve(plan, asKind(reference));
  const text = (found === null ? null : wordsOf(found)) ?? referredName(page, plan, asKind(reference));
  if (text === null) return '';
  const request = asKind<Request>(found ?? reference);
  const performers = [...list(get(request, 'performer')), get(request, 'owner')].filter(isThere);
  const from = found ?? plan;
  return stepHtml(page, {
    text,
    pointer: (found ?? reference).pointer,
    by: sideOf(page, from, performers),
    who: joined(performers.map((one) => referredName(page, from, one))),
    when: periodText(get(request, 'occurrencePeriod')) ?? dateText(get(request, 'occurrenceDateTime')),
    where: null,
    status: null,
  });
}

interface Step {
  readonly text: string;
  readonly pointer: string;
  readonly by: string | null;
  readonly who: string | null;
  readonly when: string | null;
  readonly where: string | null;
  readonly status: string | null;
}

/** A step of one line is an item; one of several is read as its lines stand. */
function stepHtml(page: Page, { text, pointer, by, who, when, where, status }: Step): string {
  const origin = { pointer, as: 'action', by } as const;
  const remark = (part: string, value: string | null): string =>
    fieldHtml(called(page, part), value, { pointer, as: 'remark' });
  const step = `<ul><li>${linesHtml(text, origin)}</li></ul>`;
  return [step, remark('who', who), remark('when', when), remark('where', where), remark('status', status)].join('');
}

/** What a plan is about, as far as it says so: conditions, needs. */
export function needsHtml(page: Page, plan: Place<Resource>): string {
  return list(get(asKind<CarePlan>(plan), 'addresses'))
    .map((need) => {
      const name = referredName(page, plan, need);
      return name === null ? '' : `<ul><li>${linesHtml(name, { pointer: need.pointer, as: 'remark' })}</li></ul>`;
    })
    .join('');
}

/** The kinds that a plan says it is of. */
export function categoryOf(plan: Place<Resource>): string | null {
  return conceptsText(get(asKind<CarePlan>(plan), 'category'));
}
