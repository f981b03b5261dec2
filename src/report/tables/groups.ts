import { wilson } from '../../audit/wilson.ts';
import type { CriterionSum, DocumentAudit } from '../../model/audit.ts';
import { ownGoals, plansWithStrengths } from '../counts.ts';
import { oneLine } from '../excerpt.ts';
import { shownFindings } from '../findings.ts';
import { groupings, smallestGroup, sumsOver } from '../group-standing.ts';
import { plainName } from '../wordbook.ts';
import { column, shareOf, type TableSource, tableOf } from './table.ts';

/** One figure of one group. */
interface Row {
  readonly field: string;
  readonly group: string;
  readonly documents: number;
  readonly measure: string;
  /** Null where too few documents stand behind it. */
  readonly figure: Figure | null;
}

interface Figure {
  readonly count: number;
  readonly of: number;
  readonly low: number | null;
  readonly high: number | null;
}

export const GROUPS = tableOf<Row>({
  name: 'Groups',
  about:
    'The same figures for teams, wards, months and the like, in the order of their names. Small groups are counted together; most differences between a few documents are chance.',
  *rows(source) {
    const { report, options } = source;
    for (const { field, groups, folded } of groupings(report.documents, options)) {
      const all = [
        ...groups,
        ...(folded === null
          ? []
          : [
              {
                name: `${folded.groups} with fewer than ${smallestGroup(options)} documents, together`,
                documents: folded.documents,
              },
            ]),
      ];
      for (const { name, documents } of all) {
        const few = documents.length < smallestGroup(options);
        for (const { measure, figure } of figuresOf(documents, source)) {
          yield { field, group: name, documents: documents.length, measure, figure: few ? null : figure };
        }
      }
    }
  },
  columns: [
    column('Field', 'name', 'What the documents are grouped by.', ({ field }) => oneLine(field)),
    column('Group', 'name', 'The group.', ({ group }) => oneLine(group)),
    column('Documents', 'count', 'Documents in the group.', ({ documents }) => documents),
    column('Measure', 'text', 'What is counted.', ({ measure }) => measure),
    column(
      'Count',
      'count',
      'How many; empty where too few documents stand behind it.',
      ({ figure }) => figure?.count ?? null,
    ),
    column('Of', 'count', 'Of how many.', ({ figure }) => figure?.of ?? null),
    column('Share', 'share', 'Count out of all.', ({ figure }) =>
      figure === null ? null : shareOf(figure.count, figure.of),
    ),
    column(
      'Low',
      'share',
      'Lower end of the 95 % interval of the share (Wilson 1927).',
      ({ figure }) => figure?.low ?? null,
    ),
    column('High', 'share', 'Upper end of that interval.', ({ figure }) => figure?.high ?? null),
  ],
});

function figuresOf(
  documents: readonly DocumentAudit[],
  { report, words, options }: TableSource,
): readonly { readonly measure: string; readonly figure: Figure }[] {
  const strengths = plansWithStrengths(documents);
  const goals = ownGoals(documents);
  const flagged = documents.filter((audit) =>
    shownFindings(audit, options).some(({ severity, advisory }) => severity !== 'info' && !advisory),
  );
  return [
    ...sumsOver(documents, report.cohort.criteria).map((sum) => ({
      measure: words.criteria[sum.id]?.statement ?? plainName(sum.id),
      figure: ofCriterion(sum),
    })),
    { measure: 'Care plans that record strengths of this person', figure: figure(strengths.with, strengths.plans) },
    { measure: "Goals that are the person's own", figure: figure(goals.own, goals.goals) },
    { measure: 'Documents with an error or warning', figure: figure(flagged.length, documents.length) },
  ];
}

function ofCriterion({ met, applicable, low, high }: CriterionSum): Figure {
  return { count: met, of: applicable, low, high };
}

function figure(count: number, of: number): Figure {
  return { count, of, ...wilson(count, of) };
}
