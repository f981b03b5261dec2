import type { Finding } from '../../model/audit.ts';
import { remark } from '../excerpt.ts';
import { acceptanceOf, sortOf } from '../standing.ts';
import type { Painted } from './lines.ts';
import { labelled, type Page, painted, paragraph } from './page.ts';
import { placeOf } from './place.ts';
import { markedSentence } from './quote.ts';
import { severityPaint } from './severity-paint.ts';

/** Where the text of a finding begins, behind its place. */
export const TEXT_MARGIN = 10;

/** What one rule found: what sort it is, each place with its sentence, and once why they are worth another look. */
export function findingLines(page: Page, [first, ...others]: readonly [Finding, ...Finding[]]): readonly string[] {
  const { style, words, options } = page;
  const accepted = acceptanceOf(first, options);
  const head = [
    painted(severityPaint(style, first.severity), sortOf(first)),
    ` · ${words.categories[first.category].name}`,
    painted(style.quiet, ` · ${first.rule}`),
  ];
  const sentence = markedSentence(first, page);
  return [
    ...labelled(page, place(page, first), head, 4, TEXT_MARGIN),
    ...(sentence.length > 0 ? paragraph(page, sentence, TEXT_MARGIN) : []),
    ...others.flatMap((other) => labelled(page, place(page, other), markedSentence(other, page), 4, TEXT_MARGIN)),
    ...paragraph(page, [remark(first.message, options)], TEXT_MARGIN),
    ...(accepted === null ? [] : paragraph(page, [accepted], TEXT_MARGIN)),
    ...(options.explain ? explanation(page, first) : []),
  ];
}

function place(page: Page, { location }: Finding): Painted {
  return painted(page.style.quiet, placeOf(location));
}

/** Why it matters, other ways to put it, and who says so. */
function explanation(page: Page, { category, instead, rule }: Finding): readonly string[] {
  const why = page.words.categories[category].about;
  const source = page.words.sources[rule];
  return [
    ...(why === '' ? [] : noted(page, 'Why:', why)),
    ...instead.flatMap((other, index) => noted(page, index === 0 ? 'Other words:' : '', other)),
    ...(source === undefined ? [] : noted(page, 'Source:', source)),
  ];
}

function noted(page: Page, label: string, text: string): readonly string[] {
  return labelled(page, painted(page.style.quiet, label), [text], TEXT_MARGIN, TEXT_MARGIN + 13);
}
