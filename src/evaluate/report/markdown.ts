import { inert } from '../../report/markdown/escape.ts';
import { table } from '../../report/markdown/table.ts';
import type { Calibration } from '../calibration-table.ts';
import type { Evaluation } from '../evaluation.ts';
import { countsOf, type EvaluationFacts, INTERVALS, intervalOf, made, placeOf, said, three } from './words.ts';

/** An evaluation as Markdown, with every rule and every disagreement. */
export function evaluationMarkdown(evaluation: Evaluation, facts: EvaluationFacts): string {
  const parts = [
    `# Agreement with ${evaluation.figures.documents} labelled documents`,
    inert(made(facts)),
    INTERVALS,
    '## Figures',
    figuresTable(evaluation),
    ...(evaluation.calibration === null ? [] : ['## Second reader', ...calibration(evaluation.calibration)]),
    '## Wording rules',
    'Rules that flagged something in these documents. What was missed belongs to no rule.',
    rulesTable(evaluation),
    '## Disagreements',
    disagreementsTable(evaluation),
  ];
  return `${parts.join('\n\n')}\n`;
}

const figuresTable = ({ rows }: Evaluation): string =>
  table(
    [
      ['Layer', 'left'],
      ['Measure', 'left'],
      ['Figure', 'right'],
      ['95% CI', 'left'],
      ['n/N', 'right'],
    ],
    rows.map(({ layer, measure, figure, interval, of }) => [
      inert(layer),
      inert(measure),
      three(figure),
      intervalOf(interval),
      countsOf(of),
    ]),
  );

function calibration({ brier, brierOfShare, sentences, marked, rows }: Calibration): readonly string[] {
  return [
    `How far its probabilities hold, over ${sentences} sentences of which ${marked} were marked: Brier score ${three(brier)}, beside ${three(brierOfShare)} for somebody who says the share of marked sentences of every one.`,
    table(
      [
        ['It said', 'left'],
        ['Sentences', 'right'],
        ['Mean of what it said', 'right'],
        ['Share marked', 'right'],
        ['95% CI', 'left'],
      ],
      rows.map((row) => [
        `${row.from} to ${row.to}`,
        String(row.sentences),
        row.said === null ? '' : three(row.said),
        row.sentences === 0 ? '' : three(row.marked / row.sentences),
        intervalOf(row.interval),
      ]),
    ),
  ];
}

const rulesTable = ({ rules }: Evaluation): string =>
  table(
    [
      ['Rule', 'left'],
      ['Right', 'right'],
      ['Wrong', 'right'],
      ['Precision', 'right'],
      ['95% CI', 'left'],
    ],
    rules.map(({ rule, right, wrong, precision, interval }) => [
      inert(rule),
      String(right),
      String(wrong),
      three(precision),
      intervalOf(interval),
    ]),
  );

const disagreementsTable = ({ comparisons }: Evaluation): string =>
  table(
    [
      ['Place', 'left'],
      ['Layer', 'left'],
      ['Reader and tool', 'left'],
      ['Text', 'left'],
    ],
    comparisons
      .flatMap(({ disagreements }) => disagreements)
      .map((one) => [inert(placeOf(one)), one.layer, inert(said(one)), inert(one.text)]),
  );
