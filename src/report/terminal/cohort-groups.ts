import type { CriterionSum, DocumentAudit } from '../../model/audit.ts';
import { type Grouping, groupings, smallestGroup, sumsOver } from '../group-standing.ts';
import { percent } from '../verdict.ts';
import { plainName } from '../wordbook.ts';
import type { Painted } from './lines.ts';
import { heading, type Page, painted, paragraph } from './page.ts';
import { type Column, type Row, table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { title: 'met', align: 'right' },
  { title: '%', align: 'right', said: (share) => `${share}%` },
  { title: '(95% CI)', align: 'left', said: (interval) => `95% CI ${interval.slice(1, -1)}` },
];

/** Each criterion by teams, wards or months, in the order of their names and never of their results. */
export function cohortGroups(
  page: Page,
  documents: readonly DocumentAudit[],
  sums: readonly CriterionSum[],
): readonly string[] {
  return groupings(documents, page.options).flatMap((grouping) => byGroup(page, grouping, sums));
}

function byGroup(page: Page, { field, groups, folded }: Grouping, sums: readonly CriterionSum[]): readonly string[] {
  const smallest = smallestGroup(page.options);
  const together =
    folded === null ? [] : [{ name: `${folded.groups} small ones together`, documents: folded.documents }];
  const all = [...groups, ...together].map(({ name, documents }) => ({
    name,
    few: documents.length < smallest,
    sums: new Map(sumsOver(documents, sums).map((sum) => [sum.id, sum])),
  }));
  const rows = sums.flatMap(({ id }): readonly Row[] => [
    { first: [page.words.criteria[id]?.statement ?? plainName(id)], cells: [], indent: 0 },
    ...all.flatMap((group) => {
      const sum = group.sums.get(id);
      return sum === undefined ? [] : [{ first: [group.name], cells: cells(group.few ? null : sum), indent: 2 }];
    }),
  ]);
  const note = `In the order of their names: with few documents most differences are chance. Those with fewer than ${smallest} documents are counted together.`;
  return [
    ...heading(page, `By ${plainName(field).toLowerCase()}`),
    ...table(page, 'criterion', COLUMNS, rows),
    ...paragraph(page, [painted(page.style.quiet, note)]),
  ];
}

/** Null where too few documents stand behind the figures. */
function cells(sum: CriterionSum | null): readonly Painted[] {
  if (sum === null) return ['too few', '', ''].map(plain);
  const { met, applicable, low, high } = sum;
  if (low === null || high === null || applicable === 0) return ['–', '', ''].map(plain);
  return [`${met}/${applicable}`, percent(met / applicable), `(${percent(low)}–${percent(high)})`].map(plain);
}

function plain(text: string): Painted {
  return painted((same) => same, text);
}
