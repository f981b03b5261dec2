import type { DocumentAudit, Finding } from '../../model/audit.ts';
import { ELEMENTS, type Element, type Severity } from '../../model/vocabulary.ts';
import { shownFindings } from '../findings.ts';

/** A place where something would stand that was not found. */
export interface Gap {
  readonly at: number;
  readonly element: Element | null;
  readonly finding: Finding | null;
}

/** Missing elements, each with the finding that asks for it where one is shown, and other findings without words. */
export function gapsOf(audit: DocumentAudit, options: { readonly minSeverity: Severity }): readonly Gap[] {
  const findings = shownFindings(audit, options).filter(({ location }) => location.start === location.end);
  const { sections } = audit;
  const missing = sections === null ? [] : ELEMENTS.filter((element) => sections[element].status === 'missing');
  const gaps = missing.map((element): Gap => {
    const finding = findings.find(({ rule }) => rule.endsWith(`/${element}`)) ?? null;
    return { at: sections?.[element].location.start ?? 0, element, finding };
  });
  const told = new Set(gaps.map(({ finding }) => finding));
  const others = findings.filter((finding) => !told.has(finding));
  return [...gaps, ...others.map((finding): Gap => ({ at: finding.location.start, element: null, finding }))];
}
