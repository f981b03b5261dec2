import { escapeHtml } from '../html-text.ts';
import { element, titleHtml } from '../record-html.ts';
import { called, type Page } from './page.ts';
import { asKind, get, list, type Place, textOf } from './place.ts';
import type { Questionnaire, QuestionnaireItem, QuestionnaireItemOption, Resource } from './resources.ts';
import { valueText } from './values.ts';

const DEEPEST = 12;
/** Room for an answer, as printed forms leave it. */
const ROOM = '________________';

/** A questionnaire that nobody answered is a form: groups are sections, and each question is a prompt with room below it. */
export function questionnaireFormHtml(page: Page, resource: Place<Resource>): string {
  const form = asKind<Questionnaire>(resource);
  const title = textOf(get(form, 'title')) ?? textOf(get(form, 'name')) ?? called(page, 'questionnaire');
  const items = list(get(form, 'item')).map((item) => itemHtml(page, item, 2));
  return [titleHtml(1, title, { pointer: get(form, 'title').pointer }), ...items].join('');
}

function itemHtml(page: Page, item: Place<QuestionnaireItem>, level: number): string {
  const text = get(item, 'text');
  const words = textOf(text);
  const type = textOf(get(item, 'type'));
  if (words !== null && type === 'display') return element('p', escapeHtml(words), { pointer: text.pointer });
  const title = words === null ? '' : titleHtml(level, words, { pointer: text.pointer });
  const room = words === null || type === 'group' ? '' : roomHtml(page, item, type);
  const inner = level >= DEEPEST ? [] : list(get(item, 'item'));
  return [title, room, ...inner.map((one) => itemHtml(page, one, level + 1))].join('');
}

function roomHtml(page: Page, item: Place<QuestionnaireItem>, type: string | null): string {
  const words = { yes: called(page, 'answer-yes'), no: called(page, 'answer-no') };
  const options =
    type === 'boolean'
      ? [words.yes, words.no]
      : list<QuestionnaireItemOption>(get(item, 'answerOption')).flatMap((option) => valueText(option, words) ?? []);
  if (options.length === 0) return element('p', ROOM, { pointer: item.pointer });
  return options.map((option) => element('p', `[ ] ${escapeHtml(option)}`, { pointer: item.pointer })).join('');
}
