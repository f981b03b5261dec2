import { fieldHtml, linesHtml, titleHtml } from '../record-html.ts';
import { called, narrativeOf, type Page, personHtml, sideOf } from './page.ts';
import { asKind, get, isRecord, list, type Place, textOf } from './place.ts';
import type {
  QuestionnaireResponse,
  QuestionnaireResponseAnswer,
  QuestionnaireResponseItem,
  Reference,
  Resource,
} from './resources.ts';
import { dateText, joined, valueText } from './values.ts';

const DEEPEST = 12;

/** Answers to a questionnaire: each question titles its answer, groups of questions are sections. */
export function questionnaireHtml(page: Page, resource: Place<Resource>): string {
  const response = asKind<QuestionnaireResponse>(resource);
  const by = sideOf(page, resource, [asKind<Reference>(get(response, 'source')), asKind(get(response, 'author'))]);
  const source = sideOf(page, resource, [asKind<Reference>(get(response, 'source'))]) ?? by;
  const items = list(get(response, 'item')).map((item) => itemHtml(page, item, source, 2));
  const body = items.join('');
  return [
    titleHtml(1, nameOf(page, response), { pointer: get(response, 'questionnaire').pointer }),
    personHtml(page, resource),
    fieldHtml(called(page, 'created'), dateText(get(response, 'authored')), {
      pointer: get(response, 'authored').pointer,
    }),
    body,
    narrativeOf(resource, body === ''),
  ].join('');
}

/** What the questionnaire is called: what the reference to it displays, or the end of its address. */
function nameOf(page: Page, response: Place<QuestionnaireResponse>): string {
  const beside = get(
    asKind<{ readonly _questionnaire?: { readonly extension?: readonly { valueString?: string }[] } }>(response),
    '_questionnaire',
  );
  const display = list(get(beside, 'extension')).map((one) => textOf(get(one, 'valueString')));
  const address = textOf(get(response, 'questionnaire'))?.split('|')[0]?.split('/').at(-1);
  const words = address?.replaceAll(/[-_]+/g, ' ').replace(/^./, (letter) => letter.toUpperCase());
  return display.find((one) => one !== null) ?? words ?? called(page, 'questionnaire');
}

function itemHtml(page: Page, item: Place<QuestionnaireResponseItem>, by: string | null, level: number): string {
  const question = get(item, 'text');
  const answers = list<QuestionnaireResponseAnswer>(get(item, 'answer'));
  const inner =
    level >= DEEPEST ? [] : [...list(get(item, 'item')), ...answers.flatMap((answer) => list(get(answer, 'item')))];
  const texts = answers.map((answer) => answerText(page, answer));
  const nested = inner.map((one) => itemHtml(page, one, by, level + 1)).join('');
  const title = textOf(question);
  const isShort = answers.length > 0 && answers.every((answer) => !('valueString' in entriesOf(answer)));
  if (title !== null && isShort && nested === '') {
    return fieldHtml(title.replace(/:$/, ''), joined(texts), { pointer: item.pointer });
  }
  const written = answers.map((answer, index) =>
    linesHtml(texts[index] ?? '', { pointer: answer.pointer, by: by === 'person' || by === 'carer' ? by : null }),
  );
  return [title === null ? '' : titleHtml(level, title, { pointer: question.pointer }), ...written, nested].join('');
}

function answerText(page: Page, answer: Place<QuestionnaireResponseAnswer>): string | null {
  return valueText(answer, { yes: called(page, 'answer-yes'), no: called(page, 'answer-no') });
}

function entriesOf({ value }: Place<unknown>): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
