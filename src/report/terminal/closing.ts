import { maskedNote } from '../masked-note.ts';
import type { RunReport } from '../reporter.ts';
import { setAsideSentence } from '../standing.ts';
import { type Page, painted, paragraph } from './page.ts';

/** What the report was made with, what it cannot say, and where there is more. */
export function closing(page: Page, { documents, tool }: RunReport): readonly string[] {
  const more =
    page.options.explain || documents.length === 0
      ? ''
      : ` --explain adds ${documents.length === 1 ? 'reasons, other words and sources' : 'each document with reasons and other words'}.`;
  const text = `This is about the texts alone: what was said and done beside them cannot be read here.${more}`;
  const made = `${tool.name} ${tool.version}, rules ${tool.rules}, standard ${tool.standard}`;
  const aside = setAsideSentence(documents, page.options);
  const masked = maskedNote(page.options);
  return [
    '',
    ...[...(aside === null ? [] : [aside]), ...(masked === null ? [] : [masked]), text, made].flatMap((line) =>
      paragraph(page, [painted(page.style.quiet, line)]),
    ),
  ];
}
