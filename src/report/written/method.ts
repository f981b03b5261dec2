import { counted, kindsInWords } from '../counts.ts';
import { remark } from '../excerpt.ts';
import { setAsideSentence } from '../standing.ts';
import { withoutPlanWords } from '../without-plan.ts';
import { type Block, heading, list, table, text } from './block.ts';
import type { Source } from './source.ts';

/** How the documents were read, with what an auditor needs to do the same again. */
export function method({ report, words, options }: Source): readonly Block[] {
  const { documents, unreadable, passedOver, tool } = report;
  const kinds = documents.length === 0 ? '' : ` (${kindsInWords(documents)})`;
  const aside = setAsideSentence(documents, options);
  const planless = withoutPlanWords(report);
  return [
    heading(1, 'Method'),
    list([
      `Documents audited: ${documents.length}${kinds}.`,
      `Could not be read: ${unreadable.length}. Passed over as no documents: ${passedOver}.`,
      ...(planless === null ? [] : [`${planless}.`]),
      `Standard: ${words.standard.name} (${tool.standard}).`,
      `Made with ${tool.name} ${tool.version}, rules ${tool.rules}. Reports compare only where the rules are the same.`,
      'Every document was read from beginning to end by the same rules, each with its reason and source. A statistical second reader advises beside them; what it alone found is marked as such and is in no criterion.',
      ...(aside === null ? [] : [aside]),
      'Shares are given as n of N with a 95% interval (Wilson 1927). Exceptions are left out of N.',
      options.excerpts
        ? 'Passages are quoted from the documents: treat this report as you treat them.'
        : 'No words of the documents are quoted.',
    ]),
    text(
      'Before figures are relied on, a sample of the documents should be read by hand by two people, one of them with lived experience where possible, and compared with what was found.',
    ),
    ...notRead(report.unreadable.length, { report, words, options }),
  ];
}

function notRead(count: number, { report: { unreadable }, options }: Source): readonly Block[] {
  if (count === 0) return [];
  return [
    heading(2, 'Files that could not be read'),
    text(`${counted(count, 'file')}, in none of the figures.`),
    table(
      [
        ['File', 'text', 1],
        ['Reason', 'text', 1],
      ],
      unreadable.map(({ path, reason }) => [path, remark(reason, options)]),
    ),
  ];
}
