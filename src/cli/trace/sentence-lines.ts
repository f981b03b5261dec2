import type { SentenceWhy } from '../../audit/why/sentence-why.ts';
import type { Title } from '../../model/reading.ts';
import { heading, labelled, type Page, painted, paragraph } from '../../report/terminal/page.ts';
import { placeOf } from '../../report/terminal/place.ts';
import { countsLines } from './counts-lines.ts';
import { rulesLines } from './rules-lines.ts';
import { secondReaderLines } from './second-reader-lines.ts';
import { TITLE, TOLD_BY, WHOSE } from './words.ts';

/** Why one sentence was judged as it was, for an audit lead. */
export function sentenceLines(page: Page, why: SentenceWhy): readonly string[] {
  const place = painted(page.style.quiet, placeOf(why.location));
  const what = why.role === 'text' ? '' : `A ${why.role === 'title' ? 'heading' : 'label'}. `;
  return [
    ...labelled(page, place, [painted(page.style.strong, why.text)], 0, 8),
    ...heading(page, 'Whose words'),
    ...paragraph(page, [`${what}${capital(WHOSE[why.voice])}: ${TOLD_BY[why.voiceSign]}.`], 2),
    ...(why.titles.length === 0 ? [] : heading(page, 'It stands under')),
    ...why.titles.flatMap((title) => paragraph(page, [titleInWords(title)], 2, 4)),
    ...rulesLines(page, why),
    ...secondReaderLines(page, why.secondReader),
    ...countsLines(page, why),
  ];
}

function titleInWords({ kind, text, cues }: Title): string {
  return `${TITLE[kind]} “${text}”${cues.length === 0 ? '' : `, read as ${cues.join(', ')}`}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
