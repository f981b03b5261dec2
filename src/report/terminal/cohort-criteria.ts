import type { CriterionSum } from '../../model/audit.ts';
import { VERDICT } from '../labels.ts';
import type { Paint, Style } from '../reporter.ts';
import { percent, type Verdict, verdictOf } from '../verdict.ts';
import { plainName } from '../wordbook.ts';
import type { Painted } from './lines.ts';
import { heading, type Page, painted, paragraph } from './page.ts';
import { type Column, table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { title: 'met', align: 'right' },
  { title: '%', align: 'right', said: (share) => `${share}%` },
  { title: '(95% CI)', align: 'left', said: (interval) => `95% CI ${interval.slice(1, -1)}` },
  { title: 'target', align: 'right', said: (target) => `target ${target}%` },
  { title: '', align: 'left', said: (verdict) => verdict },
];

/** The standard's criteria over all documents: n of N, share with its interval, target and whether it is met. */
export function cohortCriteria(page: Page, sums: readonly CriterionSum[]): readonly string[] {
  if (sums.length === 0) return [];
  const rows = sums.map((sum) => ({
    first: [page.words.criteria[sum.id]?.statement ?? plainName(sum.id)],
    cells: cells(page, sum),
    indent: 0,
  }));
  const exceptions = sums.reduce((total, sum) => total + sum.exceptions, 0);
  const outside = exceptions === 0 ? '' : ` Exceptions (${exceptions}) are left out of N.`;
  const note = `Met: the whole interval is at or above the target. Not met: all of it is below. Not shown: the target lies inside it.${outside}`;
  return [
    ...heading(page, 'Criteria', `(${page.words.standard.name})`),
    ...table(page, 'criterion', COLUMNS, rows),
    ...paragraph(page, [painted(page.style.quiet, note)]),
  ];
}

function cells(page: Page, sum: CriterionSum): readonly Painted[] {
  const verdict = verdictOf(sum);
  const { met, applicable, low, high, target } = sum;
  const none = low === null || high === null || applicable === 0;
  return [
    plain(none ? '' : `${met}/${applicable}`),
    plain(none ? '' : percent(met / applicable)),
    plain(none ? '' : `(${percent(low)}–${percent(high)})`),
    plain(String(Math.round(target * 100))),
    painted(verdictPaint(page.style, verdict), VERDICT[verdict]),
  ];
}

function plain(text: string): Painted {
  return painted((same) => same, text);
}

function verdictPaint(style: Style, verdict: Verdict): Paint {
  switch (verdict) {
    case 'met':
      return style.good;
    case 'not-met':
      return style.concern;
    case 'not-shown':
    case 'none':
      return style.quiet;
  }
}
