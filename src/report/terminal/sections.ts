import type { DocumentAudit } from '../../model/audit.ts';
import { ELEMENTS, type Element, SECTION_STATUSES, type SectionStatus } from '../../model/vocabulary.ts';
import { remark } from '../excerpt.ts';
import { STATUS } from '../labels.ts';
import type { Paint, Style } from '../reporter.ts';
import { displayWidth } from './display-width.ts';
import { heading, labelled, type Page, painted, paragraph } from './page.ts';
import { placeOf } from './place.ts';

/** How the document holds each of the elements of a plan; what is there comes first, what was missed for one reason together. */
export function sections(page: Page, { sections: held, kind }: DocumentAudit): readonly string[] {
  if (held === null) return [];
  const margin = Math.max(...ELEMENTS.map((element) => displayWidth(page.words.elements[element]))) + 4;
  const lines = SECTION_STATUSES.flatMap((status) =>
    groups(held, status).flatMap(([first, ...others]) => {
      const { location, because } = held[first];
      const reason = remark(because, page.options);
      const told = painted(statusPaint(page.style, status), STATUS[status]);
      const place = status === 'missing' ? '' : ` · ${placeOf(location)}`;
      if (others.length === 0)
        return labelled(page, page.words.elements[first], [told, `${place} · ${reason}`], 2, margin);
      const names = [first, ...others].map((element) => page.words.elements[element]).join(', ');
      return paragraph(page, [told, `: ${names} · ${reason}`], 2, 4);
    }),
  );
  return [...heading(page, 'Sections', kind === 'template' ? '(what the form asks for)' : ''), ...lines];
}

type Sections = NonNullable<DocumentAudit['sections']>;

/** Elements of one status; those that are missing for the same reason are one group. */
function groups(held: Sections, status: SectionStatus): readonly (readonly [Element, ...Element[]])[] {
  const found = new Map<string, [Element, ...Element[]]>();
  for (const element of ELEMENTS) {
    if (held[element].status !== status) continue;
    const key = status === 'missing' ? held[element].because : element;
    const group = found.get(key);
    if (group) group.push(element);
    else found.set(key, [element]);
  }
  return [...found.values()];
}

function statusPaint(style: Style, status: SectionStatus): Paint {
  return status === 'present' ? style.good : style.concern;
}
