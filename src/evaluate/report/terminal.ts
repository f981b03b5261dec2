import { heading, type Page, painted, paragraph } from '../../report/terminal/page.ts';
import { type Column, type Row, table } from '../../report/terminal/table.ts';
import type { Calibration } from '../calibration-table.ts';
import type { Evaluation } from '../evaluation.ts';
import type { RuleRow } from '../rule-rows.ts';
import { countsOf, type EvaluationFacts, INTERVALS, intervalOf, made, placeOf, said, three } from './words.ts';

const COLUMNS: readonly Column[] = [
  { title: '', align: 'right' },
  { title: '95% CI', align: 'left' },
  { title: 'n/N', align: 'right' },
];

/** An evaluation for the terminal: figures, calibration, rules that were wrong, and (where asked) every disagreement. */
export function evaluationPage(
  page: Page,
  evaluation: Evaluation,
  facts: EvaluationFacts,
  all: boolean,
): readonly string[] {
  const { figures, rows } = evaluation;
  const layers = [...new Set(rows.map(({ layer }) => layer))];
  return [
    ...paragraph(page, [painted(page.style.strong, `Agreement with ${figures.documents} labelled documents`)]),
    ...paragraph(page, [made(facts)]),
    ...paragraph(page, [INTERVALS]),
    ...layers.flatMap((layer) => [
      ...heading(page, layer),
      ...table(
        page,
        '',
        COLUMNS,
        rows
          .filter((row) => row.layer === layer)
          .map(({ measure, figure, interval, of }) =>
            rowOf(measure, [three(figure), intervalOf(interval), countsOf(of)]),
          ),
      ),
    ]),
    ...calibration(page, evaluation.calibration),
    ...wrongRules(page, evaluation.rules),
    ...(all ? disagreements(page, evaluation) : []),
  ];
}

const rowOf = (first: string, cells: readonly string[]): Row => ({
  first: [first],
  cells: cells.map((text) => painted((same) => same, text)),
  indent: 2,
});

function calibration(page: Page, found: Calibration | null): readonly string[] {
  if (found === null) return [];
  const columns: readonly Column[] = [
    { title: 'sentences', align: 'right' },
    { title: 'said', align: 'right' },
    { title: 'marked', align: 'right' },
    { title: '95% CI', align: 'left' },
  ];
  return [
    ...heading(page, 'Second reader: how far its probabilities hold'),
    ...paragraph(
      page,
      [
        `Brier score ${three(found.brier)}; ${three(found.brierOfShare)} by saying the share of marked sentences of every one.`,
      ],
      2,
    ),
    ...table(
      page,
      '  it said',
      columns,
      found.rows.map(({ from, to, sentences, said: mean, marked, interval }) =>
        rowOf(`${from} to ${to}`, [
          String(sentences),
          mean === null ? '' : three(mean),
          sentences === 0 ? '' : three(marked / sentences),
          intervalOf(interval),
        ]),
      ),
    ),
  ];
}

/** Rules with false flags, those that were wrong most often first. */
function wrongRules(page: Page, rules: readonly RuleRow[]): readonly string[] {
  const wrong = rules.filter((rule) => rule.wrong > 0).sort((a, b) => b.wrong - a.wrong);
  if (wrong.length === 0) return [];
  const columns: readonly Column[] = [
    { title: 'right', align: 'right' },
    { title: 'wrong', align: 'right' },
    { title: '95% CI', align: 'left' },
  ];
  return [
    ...heading(page, 'Rules with false flags'),
    ...table(
      page,
      '',
      columns,
      wrong.map(({ rule, right, wrong: times, interval }) =>
        rowOf(rule, [String(right), String(times), intervalOf(interval)]),
      ),
    ),
  ];
}

function disagreements(page: Page, { comparisons }: Evaluation): readonly string[] {
  const all = comparisons.flatMap((comparison) => comparison.disagreements);
  if (all.length === 0) return [];
  return [
    ...heading(page, 'Disagreements'),
    ...all.flatMap((one) =>
      paragraph(
        page,
        [painted(page.style.strong, placeOf(one)), ` ${said(one)}: `, painted(page.style.quiet, one.text)],
        2,
        4,
      ),
    ),
  ];
}
