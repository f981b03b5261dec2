import type { RulePack } from '../model/pack.ts';
import { inert } from '../report/markdown/escape.ts';
import { table as markdownTable } from '../report/markdown/table.ts';
import { heading, type Page, painted, paragraph } from '../report/terminal/page.ts';
import { type Column, table } from '../report/terminal/table.ts';
import type { Tally } from './agreement.ts';
import type { Disagreement } from './disagreement.ts';
import type { Evaluation } from './evaluation.ts';
import { type FigureRow, figureRows } from './figure-rows.ts';

/** What an evaluation was made with. */
export interface EvaluationFacts {
  readonly version: string;
  readonly pack: RulePack;
  readonly secondReader: boolean;
}

const three = (figure: number): string => figure.toFixed(3);
const interval = ({ of }: FigureRow): string => (of === null ? '' : `${three(of.low)}–${three(of.high)}`);
const counts = ({ of }: FigureRow): string => (of === null ? '' : `${of.hits}/${of.total}`);

const COLUMNS: readonly Column[] = [
  { title: '', align: 'right' },
  { title: '95% CI', align: 'left' },
  { title: 'n/N', align: 'right' },
];

/** An evaluation for the terminal: figures, then rules that were wrong most often, then (where asked) every disagreement. */
export function evaluationPage(
  page: Page,
  { figures, comparisons }: Evaluation,
  facts: EvaluationFacts,
  all: boolean,
): readonly string[] {
  const rows = figureRows(figures);
  const layers = [...new Set(rows.map(({ layer }) => layer))];
  const plain = (text: string): { readonly text: string; readonly paint: (same: string) => string } => ({
    text,
    paint: (same) => same,
  });
  return [
    ...paragraph(page, [painted(page.style.strong, `Agreement with ${figures.documents} labelled documents`)]),
    ...paragraph(page, [made(facts)]),
    ...layers.flatMap((layer) => [
      ...heading(page, layer),
      ...table(
        page,
        '',
        COLUMNS,
        rows
          .filter((row) => row.layer === layer)
          .map((row) => ({
            first: [row.measure],
            cells: [plain(three(row.figure)), plain(interval(row)), plain(counts(row))],
            indent: 2,
          })),
      ),
    ]),
    ...wrongRules(figures.byRule).flatMap(([rule, { tp, fp }], index) => [
      ...(index === 0 ? heading(page, 'Rules with false flags', '(right, wrong)') : []),
      ...paragraph(page, [`${rule}: ${tp}, ${fp}`], 2, 4),
    ]),
    ...(all
      ? comparisons
          .flatMap(({ disagreements }) => disagreements)
          .flatMap((one, index) => [
            ...(index === 0 ? heading(page, 'Disagreements') : []),
            ...paragraph(
              page,
              [painted(page.style.strong, one.document), ` ${said(one)}: `, painted(page.style.quiet, one.text)],
              2,
              4,
            ),
          ])
      : []),
  ];
}

/** The same as Markdown, with every disagreement. */
export function evaluationMarkdown({ figures, comparisons }: Evaluation, facts: EvaluationFacts): string {
  const rows = figureRows(figures).map((row) => [
    inert(row.layer),
    inert(row.measure),
    three(row.figure),
    interval(row),
    counts(row),
  ]);
  const disagreements = comparisons.flatMap((comparison) => comparison.disagreements);
  const parts = [
    `# Agreement with ${figures.documents} labelled documents`,
    inert(made(facts)),
    '## Figures',
    markdownTable(
      [
        ['Layer', 'left'],
        ['Measure', 'left'],
        ['Figure', 'right'],
        ['95% CI', 'left'],
        ['n/N', 'right'],
      ],
      rows,
    ),
    '## Wording rules',
    markdownTable(
      [
        ['Rule', 'left'],
        ['Right', 'right'],
        ['Wrong', 'right'],
      ],
      Object.entries(figures.byRule).map(([rule, { tp, fp }]) => [inert(rule), String(tp), String(fp)]),
    ),
    '## Disagreements',
    markdownTable(
      [
        ['Document', 'left'],
        ['Layer', 'left'],
        ['Reader and tool', 'left'],
        ['Text', 'left'],
      ],
      disagreements.map((one) => [inert(one.document), one.layer, inert(said(one)), inert(one.text)]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The figures and disagreements as JSON. */
export function evaluationJson({ figures, comparisons }: Evaluation, facts: EvaluationFacts): string {
  const tool = {
    name: 'recovery-audit',
    version: facts.version,
    rules: facts.pack.hash,
    secondReader: facts.secondReader,
  };
  const disagreements = comparisons.flatMap((comparison) => comparison.disagreements);
  return `${JSON.stringify({ schema: 'recovery-audit/evaluation/1', tool, figures, rows: figureRows(figures), disagreements }, null, 2)}\n`;
}

const made = ({ version, pack, secondReader }: EvaluationFacts): string =>
  `recovery-audit ${version}, rules ${pack.hash}, second reader ${secondReader ? 'on' : 'off'}.`;

const wrongRules = (byRule: Readonly<Record<string, Tally>>): readonly (readonly [string, Tally])[] =>
  Object.entries(byRule)
    .filter(([, { fp }]) => fp > 0)
    .sort(([, a], [, b]) => b.fp - a.fp);

function said({ want, got, rule, cue }: Disagreement): string {
  const by = rule === null ? '' : ` (${rule}${cue === null ? '' : `: “${cue}”`})`;
  return `reader ${want}, tool ${got}${by}`;
}
