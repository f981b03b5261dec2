import type { DocumentAudit } from '../../model/audit.ts';
import { ELEMENTS } from '../../model/vocabulary.ts';
import { STATUS } from '../labels.ts';
import { inert } from './escape.ts';
import { placed, type Sheet, said } from './sheet.ts';
import { table } from './table.ts';

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
