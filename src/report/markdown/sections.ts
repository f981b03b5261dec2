import type { DocumentAudit } from '../../model/audit.ts';
import { ELEMENTS, KINDS, SECTION_STATUSES } from '../../model/vocabulary.ts';
import { counted } from '../counts.ts';
import { KIND, STATUS } from '../labels.ts';
import { inert } from './escape.ts';
import { placed, type Sheet, said } from './sheet.ts';
import { table } from './table.ts';

export const SECTIONS_NOTE =
  'Present: says something real about this person (in a template: it is asked for). Hollow: the place is there, with ' +
  "nothing in it. Disguised: filled with the service's content in the person's place.";

/** How many plans, and how many templates, hold each element, and how. */
export function cohortSections({ words }: Sheet, documents: readonly DocumentAudit[]): readonly string[] {
  const tables = KINDS.flatMap((kind) => {
    const held = documents.flatMap((audit) => (audit.kind === kind && audit.sections !== null ? [audit.sections] : []));
    if (held.length === 0) return [];
    const rows = ELEMENTS.map((element) => [
      inert(words.elements[element]),
      ...SECTION_STATUSES.map((status) =>
        String(held.filter((sections) => sections[element].status === status).length),
      ),
    ]);
    const titles = SECTION_STATUSES.map((status) => [capital(STATUS[status]), 'right'] as const);
    const { one, many } = KIND[kind];
    return [table([[`In ${counted(held.length, one, many)}`, 'left'], ...titles], rows)];
  });
  if (tables.length === 0) return [];
  return ['## Sections', SECTIONS_NOTE, ...tables];
}

/** How one document holds each element. */
export function documentSections(sheet: Sheet, { sections }: DocumentAudit): readonly string[] {
  if (sections === null) return [];
  const rows = ELEMENTS.map((element) => {
    const { status, location, because } = sections[element];
    const place = status === 'missing' ? '–' : placed(location);
    return [inert(sheet.words.elements[element]), STATUS[status], place, said(sheet, because)];
  });
  return [
    '#### Sections',
    table(
      [
        ['Section', 'left'],
        ['Status', 'left'],
        ['Where', 'left'],
        ['Because', 'left'],
      ],
      rows,
    ),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
