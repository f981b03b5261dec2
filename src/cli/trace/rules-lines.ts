import type { Quoted } from '../../audit/why/quoted.ts';
import type { HeldBack, RuleOutcome, RuleTried } from '../../audit/why/rules-tried.ts';
import type { SentenceWhy } from '../../audit/why/sentence-why.ts';
import { SEVERITY } from '../../report/labels.ts';
import type { Piece } from '../../report/terminal/lines.ts';
import { heading, type Page, painted, paragraph } from '../../report/terminal/page.ts';
import { SEEN_BY } from './words.ts';

const quote = ({ text }: Quoted): string => `“${text}”`;

/** The wording rules whose words were met, with what came of each; then those that were nearly met. */
export function rulesLines(page: Page, { rules, nearMisses }: SentenceWhy): readonly string[] {
  return [
    ...heading(page, 'Wording rules', rules.length === 0 ? 'none of their phrases stands here' : ''),
    ...rules.flatMap((tried) => paragraph(page, ruleLine(page, tried), 2, 4)),
    ...(nearMisses.length === 0 ? [] : heading(page, 'Nearly met')),
    ...nearMisses.flatMap(({ rule, words, missing }) =>
      paragraph(
        page,
        [painted(page.style.strong, rule), ` began with ${quote(words)}; there did not follow: ${missing}`],
        2,
        4,
      ),
    ),
  ];
}

function ruleLine(page: Page, { rule, words, outcome }: RuleTried): readonly Piece[] {
  return [painted(page.style.strong, rule), ` ${quote(words)}: `, ...outcomeInWords(page, outcome)];
}

function outcomeInWords(page: Page, outcome: RuleOutcome): readonly Piece[] {
  switch (outcome.is) {
    case 'finding':
      return [painted(page.style.concern, 'a finding'), ` (${SEVERITY[outcome.severity]}).`];
    case 'doubted':
      return [
        painted(page.style.quiet, 'a finding, made advice'),
        ` by the second reader, which all but rules it out (${outcome.probability}).`,
      ];
    case 'outdone':
      return [painted(page.style.quiet, 'said already'), ` of this sentence by ${outcome.by}.`];
    case 'excepted':
      return [
        painted(page.style.good, 'left alone'),
        `: in ${quote(outcome.words)} it means something else (its exceptions).`,
      ];
    case 'held-back':
      return [painted(page.style.good, 'held back'), `. ${outcome.by.map(heldInWords).join(' ')}`];
  }
}

function heldInWords({ context, say, by, words }: HeldBack): string {
  const where = words === null ? SEEN_BY[by] : `${SEEN_BY[by]} ${quote(words)}`;
  return `${say.replace(/\.$/, '')} (${context}, told ${where}).`;
}
