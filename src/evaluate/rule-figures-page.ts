import { WORDING_CATEGORIES } from '../model/vocabulary.ts';
import { SEVERITY } from '../report/labels.ts';
import { inert } from '../report/markdown/escape.ts';
import { table } from '../report/markdown/table.ts';
import { wilsonOf } from './figure-rows.ts';
import { intervalOf, three } from './report/words.ts';
import type { RightAndWrong, RuleFigures } from './rule-figures.ts';

/** From so many findings on, a figure says something about a rule. */
const WELL_TESTED = 10;

/** What the page was made of, so that a reader (and a test) can see whether it is of today's rules. */
export interface MadeOf {
  readonly rules: string;
  readonly labelled: string;
}

export const MADE_OF = /^Made of the rules (\w+) and the labelled text (\w+)\.$/m;

/** The page in docs/ that says how each wording rule does on labelled text. */
export function ruleFiguresPage(figures: readonly RuleFigures[], { rules, labelled }: MadeOf): string {
  const seen = figures.map(totalOf);
  const count = (is: (total: RightAndWrong) => boolean): number => seen.filter(is).length;
  const parts = [
    '# How each wording rule does on labelled text',
    'Made by `npm run figures`: not to be edited.',
    `Made of the rules ${rules} and the labelled text ${labelled}.`,
    `For each rule: in how many labelled sentences its words stood with nothing to hold it back, and whether people had marked
the sentence (right) or not (wrong). Borderline sentences and the wording of imposed goals count neither way. The texts are
the invented documents and single sentences in \`fixtures/labelled/\`. Rules were written with these texts at hand, so the
figures flatter them; what they show is which rules have been met often enough to be trusted, and which go wrong.
\`recovery-audit evaluate FOLDER\` gives the same for documents of your own.`,
    `Of ${figures.length} rules, ${count(({ right, wrong }) => right + wrong >= WELL_TESTED)} were met ${WELL_TESTED} times or more, ${count(({ right, wrong }) => right + wrong === 0)} never.`,
    ...WORDING_CATEGORIES.flatMap((category) => {
      const ofCategory = figures
        .filter(({ rule }) => rule.category === category)
        .toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
      return ofCategory.length === 0 ? [] : [`## ${category}`, categoryTable(ofCategory)];
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

const totalOf = ({ documents, sentences }: RuleFigures): RightAndWrong => ({
  right: documents.right + sentences.right,
  wrong: documents.wrong + sentences.wrong,
});

const categoryTable = (figures: readonly RuleFigures[]): string =>
  table(
    [
      ['Rule', 'left'],
      ['Severity', 'left'],
      ['In documents', 'right'],
      ['In sentences', 'right'],
      ['Precision', 'right'],
      ['95% CI', 'left'],
    ],
    figures.map((one) => {
      const { right, wrong } = totalOf(one);
      const total = right + wrong;
      return [
        inert(one.rule.id),
        SEVERITY[one.rule.severity],
        counts(one.documents),
        counts(one.sentences),
        total === 0 ? '–' : three(right / total),
        intervalOf(wilsonOf(right, total)),
      ];
    }),
  );

/** "12 right, 1 wrong", short. */
const counts = ({ right, wrong }: RightAndWrong): string =>
  right + wrong === 0 ? '–' : wrong === 0 ? `${right}` : `${right}, ${wrong} wrong`;
