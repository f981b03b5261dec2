import { endedNote, fieldHtml, itemsHtml, linesHtml } from '../record-html.ts';
import { called, type Page, referredName, sideOf } from './page.ts';
import { asKind, get, list, type Place, textOf } from './place.ts';
import type { Goal, Reference, Resource } from './resources.ts';
import { conceptText, dateText, joined, valueText } from './values.ts';

/** Goals that were put forward and not taken up, or written by mistake. */
const NO_GOALS = new Set(['proposed', 'rejected', 'entered-in-error']);
/** Goals that were reached or given up: told, and no goals of the plan any more. */
const ENDED = new Set(['completed', 'cancelled']);
/** A goal that stands as it should needs no word of its status. */
const STANDING = new Set(['accepted', 'planned', 'active']);

/** The goals of a plan as items of a list, each with whose it is, its measure, dates and progress. */
export function goalsHtml(page: Page, goals: readonly Place<Resource>[]): string {
  let left = 0;
  let ended = 0;
  const html = goals.map((resource) => {
    const goal = asKind<Goal>(resource);
    if (isEnded(goal)) ended += 1;
    if (!NO_GOALS.has(statusOf(goal) ?? '')) return goalHtml(page, resource, goal);
    left += 1;
    return '';
  });
  if (ended > 0) page.notes.add(endedNote(ended));
  if (left > 0) {
    const goalsLeft = left === 1 ? '1 goal that was' : `${left} goals that were`;
    page.notes.add(`${goalsLeft} proposed, rejected or entered in error: left out.`);
  }
  return html.join('');
}

/** Whether a goal was reached or given up, by its `lifecycleStatus`. */
export function isEnded(goal: Place<Goal>): boolean {
  return ENDED.has(statusOf(goal) ?? '');
}

const statusOf = (goal: Place<Goal>): string | null => textOf(get(goal, 'lifecycleStatus'));

function goalHtml(page: Page, resource: Place<Resource>, goal: Place<Goal>): string {
  const description = get(goal, 'description');
  // Records of before R4 hold it as plain text.
  const text = textOf(asKind<string>(description)) ?? conceptText(description);
  if (text === null) return '';
  const voices = [get(goal, 'expressedBy'), get(goal, 'source')].map((by) => asKind<Reference>(by));
  const pointer = get(description, 'text').value === undefined ? description.pointer : get(description, 'text').pointer;
  const by = sideOf(page, resource, voices);
  return `<ul>${itemsHtml(text, { pointer, as: isEnded(goal) ? 'remark' : 'goal', by })}</ul>${remarksHtml(page, resource, goal)}`;
}

/** What is said of a goal and is no goal itself. */
function remarksHtml(page: Page, resource: Place<Resource>, goal: Place<Goal>): string {
  const status = statusOf(goal);
  const remark = (part: string, text: string | null, at: Place<unknown>): string =>
    fieldHtml(called(page, part), text, { pointer: at.pointer, as: 'remark' });
  const targets = list(get(goal, 'target')).map((target) =>
    [
      remark('measure', joined([conceptText(get(target, 'measure')), detailOf(page, target)], ': '), target),
      remark('target-date', dateText(get(asKind<{ readonly dueDate?: string }>(target), 'dueDate')), target),
    ].join(''),
  );
  const progress = get(goal, 'achievementStatus');
  const outcomes = list<object>(asKind(get(goal, 'outcomeCode'))).map((outcome) =>
    remark('progress', conceptText(outcome), outcome),
  );
  const results = list<Reference>(asKind(get(goal, 'outcomeReference'))).map((outcome) =>
    remark('progress', referredName(page, resource, outcome), outcome),
  );
  const notes = list(get(goal, 'note')).map((note) => {
    const text = textOf(get(note, 'text'));
    const by = sideOf(page, resource, [get(note, 'authorReference')]);
    return text === null ? '' : linesHtml(text, { pointer: get(note, 'text').pointer, as: 'remark', by });
  });
  return [
    remark('status', status === null || STANDING.has(status) ? null : status.replaceAll('-', ' '), goal),
    remark('start-date', dateText(get(goal, 'startDate')), goal),
    ...targets,
    remark('progress', conceptText(progress), progress),
    ...outcomes,
    ...results,
    ...notes,
  ].join('');
}

function detailOf(page: Page, target: Place<object>): string | null {
  const at = asKind<Readonly<Record<string, unknown>>>(target);
  const value: Record<string, unknown> = {};
  for (const kind of ['String', 'Boolean', 'Integer', 'Quantity', 'CodeableConcept'])
    value[`value${kind}`] = get(at, `detail${kind}`).value;
  return valueText({ ...target, value }, { yes: called(page, 'answer-yes'), no: called(page, 'answer-no') });
}
