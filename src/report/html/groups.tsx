import type { CriterionSum, DocumentAudit } from '../../model/audit.ts';
import { ownGoals, plansWithStrengths } from '../counts.ts';
import { oneLine } from '../excerpt.ts';
import { shownFindings } from '../findings.ts';
import { type Group, type Grouping, smallestGroup, sumsOver } from '../group-standing.ts';
import { SHARES_NOTE, shareInWords } from '../share-in-words.ts';
import { plainName } from '../wordbook.ts';
import { Figure } from './figure.tsx';
import { groupKey } from './filter-keys.ts';
import { GoalsTable } from './goals.tsx';
import { ProfileTable } from './profile.tsx';
import type { Sheet } from './sheet.ts';
import { StandardsTable } from './standards.tsx';
import { type Column, type Row, Table } from './table.tsx';

interface Props {
  readonly sheet: Sheet;
  readonly groupings: readonly Grouping[];
  readonly sums: readonly CriterionSum[];
}

/** Teams, wards or months beside each other, then each by itself with the same figures as the whole. */
export function Groups({ sheet, groupings, sums }: Props) {
  if (groupings.length === 0) return null;
  return (
    <section id="groups">
      <h2>Groups</h2>
      <p class="lead">
        Groups stand in the order of their names. {SHARES_NOTE} Read the intervals before comparing: with few documents
        most differences are chance. Groups with fewer than {smallestGroup(sheet.options)} documents are counted
        together.
      </p>
      {groupings.map((grouping) => (
        <>
          <GroupsTable sheet={sheet} grouping={grouping} />
          {grouping.groups.map((group) => (
            <GroupDetails sheet={sheet} group={group} sums={sums} />
          ))}
        </>
      ))}
    </section>
  );
}

const COLUMNS: readonly Column[] = [
  { title: 'Documents', sort: 'figure' },
  { title: 'Care plans with strengths', sort: 'figure' },
  { title: "Goals of the person's own", sort: 'figure' },
  { title: 'Documents with an error or warning', sort: 'figure' },
];

function GroupsTable({
  sheet,
  grouping: { field, groups, folded },
}: {
  readonly sheet: Sheet;
  readonly grouping: Grouping;
}) {
  const rows: readonly Row[] = [
    ...groups.map(({ name, documents }) => ({
      name: oneLine(name),
      cells: [<Figure count={documents.length} to={groupKey(field, name)} />, ...figures(sheet, documents)],
    })),
    ...(folded === null
      ? []
      : [
          {
            name: `${folded.groups} with fewer than ${smallestGroup(sheet.options)} documents, together`,
            cells: [folded.documents.length, ...foldedFigures(sheet, folded.documents)],
          },
        ]),
  ];
  return (
    <Table
      caption={`By ${oneLine(field)}`}
      first={plainName(oneLine(field))}
      columns={COLUMNS}
      parts={[{ title: null, rows }]}
    />
  );
}

function figures({ options }: Sheet, documents: readonly DocumentAudit[]): readonly string[] {
  const strengths = plansWithStrengths(documents);
  const goals = ownGoals(documents);
  const flagged = documents.filter((audit) =>
    shownFindings(audit, options).some(({ severity, advisory }) => severity !== 'info' && !advisory),
  );
  return [
    shareInWords(strengths.with, strengths.plans),
    shareInWords(goals.own, goals.goals),
    shareInWords(flagged.length, documents.length),
  ];
}

/** Too few even together: their figures are left out. */
function foldedFigures(sheet: Sheet, documents: readonly DocumentAudit[]): readonly string[] {
  return documents.length < smallestGroup(sheet.options)
    ? ['too few', 'too few', 'too few']
    : figures(sheet, documents);
}

interface DetailsProps {
  readonly sheet: Sheet;
  readonly group: Group;
  readonly sums: readonly CriterionSum[];
}

function GroupDetails({ sheet, group, sums }: DetailsProps) {
  const { name, documents } = group;
  return (
    <details class="group">
      <summary>
        <span class="name">{oneLine(name)}</span> <span class="count">{documents.length} documents</span>
      </summary>
      {sums.length === 0 ? null : (
        <StandardsTable sheet={sheet} sums={sumsOver(documents, sums)} linked={false} over={oneLine(name)} />
      )}
      <ProfileTable sheet={sheet} documents={documents} linked={false} />
      {documents.some(({ goals }) => goals.length > 0) ? <GoalsTable documents={documents} /> : null}
    </details>
  );
}
