import type { DocumentAudit } from '../../model/audit.ts';
import { ELEMENTS, SECTION_STATUSES, type SectionStatus } from '../../model/vocabulary.ts';
import { remark } from '../excerpt.ts';
import { STATUS } from '../labels.ts';
import type { Paint, Style } from '../reporter.ts';
import { displayWidth } from './display-width.ts';
import { heading, labelled, type Page, painted } from './page.ts';
import { placeOf } from './place.ts';

/** How the document holds each of the elements of a plan; what is there comes first. */
export function sections(page: Page, { sections: held, kind }: DocumentAudit): readonly string[] {
  if (held === null) return [];
  const note = kind === 'template' ? '(what the form asks for)' : '';
  const margin = Math.max(...ELEMENTS.map((element) => displayWidth(page.words.elements[element]))) + 4;
  const lines = SECTION_STATUSES.flatMap((status) =>
    ELEMENTS.filter((element) => held[element].status === status).flatMap((element) => {
      const { location, because } = held[element];
      const place = status === 'missing' ? '' : ` · ${placeOf(location)}`;
      const pieces = [
        painted(statusPaint(page.style, status), STATUS[status]),
        `${place} · `,
        remark(because, page.options),
      ];
      return labelled(page, page.words.elements[element], pieces, 2, margin);
    }),
  );
  return [...heading(page, 'Sections', note), ...lines];
}

function statusPaint(style: Style, status: SectionStatus): Paint {
  return status === 'present' ? style.good : style.concern;
}
