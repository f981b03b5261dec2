import { WORDING_CATEGORIES } from '../model/vocabulary.ts';
import { SEVERITY } from '../report/labels.ts';
import { inert } from '../report/markdown/escape.ts';
import { table } from '../report/markdown/table.ts';
import { wilsonOf } from './figure-rows.ts';
import { intervalOf, three } from './report/words.ts';
import type { CategoryFigures, Figures, RightAndWrong, RuleFigures } from './rule-figures.ts';

/** From so many findings on, a figure says something about a rule. */
const WELL_TESTED = 10;

/** What the page was made of, so that a reader (and a test) can see whether it is of today's rules. */
export interface MadeOf {
  readonly rules: string;
  readonly labelled: string;
}

export const MADE_OF = /^Made of the rules (\w+) and the labelled text (\w+)\.$/m;

/** The page in docs/ that says how each wording rule does on labelled text. */
export function ruleFiguresPage({ rules: figures, categories }: Figures, madeOf: MadeOf): string {
  const count = (is: (total: number) => boolean): number =>
    figures.filter(({ known, fresh }) => is(totalOf(known) + totalOf(fresh))).length;
  const parts = [
    '# How each wording rule does on labelled text',
    'Made by `npm run figures`: not to be edited.',
    `Made of the rules ${madeOf.rules} and the labelled text ${madeOf.labelled}.`,
    `For each rule: in how many labelled sentences its words stood with nothing to hold it back, and whether people had marked
the sentence (right) or not (wrong). Borderline sentences and the wording of imposed goals count neither way. The texts are
the invented documents and single sentences in \`fixtures/labelled/\`. Rules were written with the *known* ones at hand, so
those figures flatter them. The *fresh* ones (\`fixtures/evaluation/fresh.json\`) are by writers who had not read the rules,
many of them near twins that set traps; no rule was written with them, and their figures are what to expect elsewhere.
\`recovery-audit evaluate FOLDER\` gives the same for documents of your own.`,
    `Of ${figures.length} rules, ${count((total) => total >= WELL_TESTED)} were met ${WELL_TESTED} times or more, ${count((total) => total === 0)} never.`,
    '## On fresh text, by category',
    'Whether any rule spoke of what people had marked; and how often the rules of the category were right where they spoke. The second reader is left out.',
    categoriesTable(categories, figures),
    ...WORDING_CATEGORIES.flatMap((category) => {
      const ofCategory = figures
        .filter(({ rule }) => rule.category === category)
        .toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
      return ofCategory.length === 0 ? [] : [`## ${category}`, rulesTable(ofCategory)];
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

const totalOf = ({ right, wrong }: RightAndWrong): number => right + wrong;

const categoriesTable = (categories: readonly CategoryFigures[], rules: readonly RuleFigures[]): string =>
  table(
    [
      ['Category', 'left'],
      ['Marked', 'right'],
      ['Found', 'right'],
      ['Recall', 'right'],
      ['95% CI', 'left'],
      ['Rules spoke', 'right'],
      ['Precision', 'right'],
      ['95% CI', 'left'],
    ],
    categories.map(({ category, marked, found }) => {
      const ofCategory = rules.filter(({ rule }) => rule.category === category && rule.severity !== 'info');
      const right = ofCategory.reduce((sum, { fresh }) => sum + fresh.right, 0);
      const all = ofCategory.reduce((sum, { fresh }) => sum + totalOf(fresh), 0);
      return [category, `${marked}`, `${found}`, ...shareOf(found, marked), `${all}`, ...shareOf(right, all)];
    }),
  );

const rulesTable = (figures: readonly RuleFigures[]): string =>
  table(
    [
      ['Rule', 'left'],
      ['Severity', 'left'],
      ['Known text', 'right'],
      ['Fresh text', 'right'],
      ['Precision, fresh', 'right'],
      ['95% CI', 'left'],
    ],
    figures.map(({ rule, known, fresh }) => [
      inert(rule.id),
      SEVERITY[rule.severity],
      counts(known),
      counts(fresh),
      ...shareOf(fresh.right, totalOf(fresh)),
    ]),
  );

const shareOf = (part: number, whole: number): readonly [string, string] =>
  whole === 0 ? ['–', ''] : [three(part / whole), intervalOf(wilsonOf(part, whole))];

/** "12 right, 1 wrong", short. */
const counts = ({ right, wrong }: RightAndWrong): string =>
  right + wrong === 0 ? '–' : wrong === 0 ? `${right}` : `${right}, ${wrong} wrong`;
