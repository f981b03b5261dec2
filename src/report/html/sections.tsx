import type { DocumentAudit } from '../../model/audit.ts';
import { ELEMENTS, KINDS, type Kind, SECTION_STATUSES, type SectionStatus } from '../../model/vocabulary.ts';
import { capital } from '../capital.ts';
import { counted } from '../counts.ts';
import { KIND, STATUS } from '../labels.ts';
import { SECTIONS_NOTE } from '../written/sections.ts';
import { Figure } from './figure.tsx';
import { kindKey, sectionKey } from './filter-keys.ts';
import { Legend, Shares, type Tone } from './shares.tsx';
import type { Sheet } from './sheet.ts';
import { type Column, Table } from './table.tsx';

export const STATUS_TONE: Readonly<Record<SectionStatus, Tone>> = {
  present: 'own',
  hollow: 'open',
  disguised: 'other',
  missing: 'silent',
};

interface Props {
  readonly sheet: Sheet;
  readonly documents: readonly DocumentAudit[];
}

/** How many plans, and how many templates, hold each element, and how. */
export function Sections({ sheet, documents }: Props) {
  const kinds = KINDS.flatMap((kind) => {
    const held = documents.filter((audit) => audit.kind === kind && audit.sections !== null);
    return held.length === 0 ? [] : [{ kind, held }];
  });
  if (kinds.length === 0) return null;
  return (
    <section id="sections">
      <h2>Sections</h2>
      <p class="lead">{SECTIONS_NOTE}</p>
      <Legend of={SECTION_STATUSES.map((status) => ({ name: STATUS[status], tone: STATUS_TONE[status] }))} />
      {kinds.map(({ kind, held }) => (
        <SectionsTable sheet={sheet} documents={held} kind={kind} />
      ))}
    </section>
  );
}

const COLUMNS: readonly Column[] = [
  { title: 'Documents', sort: 'drawing' },
  ...SECTION_STATUSES.map((status): Column => ({ title: capital(STATUS[status]), sort: 'figure' })),
];

function SectionsTable({ sheet: { words }, documents, kind }: Props & { readonly kind: Kind }) {
  const rows = ELEMENTS.map((element) => {
    const shares = SECTION_STATUSES.map((status) => ({
      name: STATUS[status],
      tone: STATUS_TONE[status],
      count: documents.filter(({ sections }) => sections?.[element].status === status).length,
    }));
    return {
      name: words.elements[element],
      cells: [
        <Shares shares={shares} />,
        ...SECTION_STATUSES.map((status, at) => (
          <Figure count={shares[at]?.count ?? 0} to={`${sectionKey(element, status)} ${kindKey(kind)}`} />
        )),
      ],
    };
  });
  const title = `In ${counted(documents.length, KIND[kind].one, KIND[kind].many)}`;
  return <Table caption={title} first="Section" columns={COLUMNS} parts={[{ title: null, rows }]} />;
}
