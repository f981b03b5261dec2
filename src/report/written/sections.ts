import { ELEMENTS, KINDS, SECTION_STATUSES, type SectionStatus } from '../../model/vocabulary.ts';
import { capital } from '../capital.ts';
import { counted } from '../counts.ts';
import { KIND, STATUS } from '../labels.ts';
import { type Block, heading, type Tone, table, text } from './block.ts';
import type { Source } from './source.ts';

export const SECTIONS_NOTE =
  'Present: says something real about this person (in a template: it is asked for). Hollow: the place is there, with ' +
  "nothing in it. Disguised: filled with the service's content in the person's place.";

const TONE: Readonly<Record<SectionStatus, Tone>> = {
  present: 'own',
  hollow: 'open',
  disguised: 'other',
  missing: 'silent',
};

/** How many plans, and how many templates, hold each element, and how. */
export function sections({ report: { documents }, words }: Source): readonly Block[] {
  const tables = KINDS.flatMap((kind) => {
    const held = documents.flatMap((audit) => (audit.kind === kind && audit.sections !== null ? [audit.sections] : []));
    if (held.length === 0) return [];
    const rows = ELEMENTS.map((element) => {
      const counts = SECTION_STATUSES.map((status) => ({
        status,
        count: held.filter((each) => each[element].status === status).length,
      }));
      return [
        words.elements[element],
        {
          chart: {
            kind: 'shares',
            shares: counts.map(({ status, count }) => ({ tone: TONE[status], count })),
          } as const,
          said: `Of ${held.length}: ${counts.map(({ status, count }) => `${count} ${STATUS[status]}`).join(', ')}`,
        },
        ...counts.map(({ count }) => String(count)),
      ];
    });
    const { one, many } = KIND[kind];
    return [
      table(
        [
          ['Section', 'text', 6],
          [capital(many), 'drawing', 5],
          ...SECTION_STATUSES.map((status) => [capital(STATUS[status]), 'figure', 2.7] as const),
        ],
        rows,
        `In ${counted(held.length, one, many)}`,
      ),
    ];
  });
  if (tables.length === 0) return [];
  return [
    heading(2, 'Sections'),
    text(SECTIONS_NOTE),
    { kind: 'key', of: SECTION_STATUSES.map((status) => ({ name: STATUS[status], tone: TONE[status] })) },
    ...tables,
  ];
}
