import type { CriterionSum } from '../../model/audit.ts';
import { capital } from '../capital.ts';
import { VERDICT } from '../labels.ts';
import { percent, verdictOf } from '../verdict.ts';
import { verdicts } from '../verdicts.ts';
import { plainName } from '../wordbook.ts';
import { CRITERIA_NOTE } from '../written/criteria-results.ts';
import { Figure } from './figure.tsx';
import { criterionKey } from './filter-keys.ts';
import { Axis, Interval } from './interval.tsx';
import type { Sheet } from './sheet.ts';
import { type Column, type Row, Table } from './table.tsx';

const COLUMNS: readonly Column[] = [
  { title: 'Met', sort: 'figure' },
  { title: '% (95% CI)', sort: 'figure' },
  { title: 'Share, interval and target', sort: 'drawing', scale: <Axis /> },
  { title: 'Target', sort: 'figure' },
  { title: 'Result' },
];

/** The standards table of an audit report: each criterion over all documents, with its interval drawn against its target. */
export function Standards({ sheet, sums }: { readonly sheet: Sheet; readonly sums: readonly CriterionSum[] }) {
  if (sums.length === 0) return null;
  return (
    <section id="standards">
      <h2>Standards</h2>
      <p class="lead">{capital(verdicts(sums))}</p>
      <StandardsTable sheet={sheet} sums={sums} linked over="all documents" />
      <p class="note">
        {CRITERIA_NOTE}
        {sheet.words.standard.source === '' ? '' : ` Sources of the standard: ${sheet.words.standard.source}.`}
      </p>
    </section>
  );
}

interface TableProps {
  readonly sheet: Sheet;
  readonly sums: readonly CriterionSum[];
  /** Whether its figures lead to the documents behind them. */
  readonly linked: boolean;
  /** Which documents they are summed over. */
  readonly over: string;
}

export function StandardsTable({ sheet, sums, linked, over }: TableProps) {
  const parts = byStandard(sheet, sums).map(({ standard, within }, _, { length }) => ({
    title: length === 1 ? null : `${standard}: ${verdicts(within)}`,
    rows: within.map((sum) => row(sheet, sum, linked)),
  }));
  return (
    <div class="standards">
      <Table caption={`Each criterion over ${over}`} first="Criterion" columns={COLUMNS} parts={parts} />
    </div>
  );
}

interface StandardSums {
  readonly standard: string;
  readonly within: readonly CriterionSum[];
}

/** Plans, letters and templates have criteria of their own. */
function byStandard({ words }: Sheet, sums: readonly CriterionSum[]): readonly StandardSums[] {
  const nameOf = ({ id }: CriterionSum): string => words.criteria[id]?.standard ?? words.standard.name;
  return [...new Set(sums.map(nameOf))].map((standard) => ({
    standard,
    within: sums.filter((sum) => nameOf(sum) === standard),
  }));
}

function row({ words }: Sheet, sum: CriterionSum, linked: boolean): Row {
  const known = words.criteria[sum.id];
  const verdict = verdictOf(sum);
  return {
    name: (
      <>
        {known?.statement ?? plainName(sum.id)}
        {known === undefined ? null : <span class="source">{known.source}</span>}
      </>
    ),
    cells: [
      <>
        <Figure count={sum.met} to={linked ? criterionKey(sum.id, 'met') : null} />/{sum.applicable}
        {sum.exceptions === 0 ? null : <span class="source"> {sum.exceptions} excepted</span>}
      </>,
      <Share sum={sum} />,
      <Interval sum={sum} />,
      `${Math.round(sum.target * 100)}%`,
      <span class={`verdict ${verdict}`}>{VERDICT[verdict]}</span>,
    ],
  };
}

function Share({ sum: { met, applicable, low, high } }: { readonly sum: CriterionSum }) {
  if (low === null || high === null || applicable === 0) return <>–</>;
  return (
    <>
      {percent(met / applicable)}{' '}
      <span class="interval-figures">
        ({percent(low)}–{percent(high)})
      </span>
    </>
  );
}
