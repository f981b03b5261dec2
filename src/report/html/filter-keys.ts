import type { DocumentAudit, FindingCategory } from '../../model/audit.ts';
import {
  type CriterionResult,
  ELEMENTS,
  type Element,
  type Kind,
  type SectionStatus,
  THEMES,
  type Theme,
} from '../../model/vocabulary.ts';
import { shownFindings } from '../findings.ts';
import type { ReportOptions } from '../reporter.ts';
import { type ShownStance, shownStance } from '../stances.ts';

/**
 * Keys by which a document is found among many: short words without spaces, since every document of a report carries
 * all of its own.
 */
export function themeKey(theme: Theme, stance: ShownStance): string {
  return `t${THEMES.indexOf(theme)}${stance.charAt(0)}`;
}

export function sectionKey(element: Element, status: SectionStatus): string {
  return `s${ELEMENTS.indexOf(element)}${status.charAt(0)}`;
}

export function criterionKey(id: string, result: CriterionResult): string {
  return `c.${encodeURIComponent(id)}.${result}`;
}

export function categoryKey(category: FindingCategory): string {
  return `f.${category}`;
}

export function kindKey(kind: Kind): string {
  return `k.${kind}`;
}

/** The value as the report shows it: a masked name is masked in keys too. */
export function groupKey(field: string, shown: string): string {
  return `g.${encodeURIComponent(field)}.${encodeURIComponent(shown)}`;
}

/** All keys of one document, between spaces, so that ` key ` is found in them. */
export function keysOf(audit: DocumentAudit, options: ReportOptions): string {
  const { sections } = audit;
  const keys = [
    kindKey(audit.kind),
    ...Object.entries(audit.group).map(([field, value]) => groupKey(field, value)),
    ...THEMES.map((theme) => themeKey(theme, shownStance(audit.themes[theme]))),
    ...(sections === null ? [] : ELEMENTS.map((element) => sectionKey(element, sections[element].status))),
    ...Object.entries(audit.criteria).flatMap(([id, result]) =>
      result === 'not-applicable' ? [] : [criterionKey(id, result)],
    ),
    ...new Set(shownFindings(audit, options).map(({ category }) => categoryKey(category))),
  ];
  return ` ${keys.join(' ')} `;
}
