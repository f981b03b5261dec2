import type { DocumentAudit, Evidence, Finding, SectionResult, ThemeResult } from '../../model/audit.ts';
import type { Mask } from '../../model/mask.ts';
import { ELEMENTS, type Element, THEMES, type Theme } from '../../model/vocabulary.ts';
import type { FileNames } from './file-names.ts';
import { quoteMasker } from './masked-quotes.ts';

/**
 * An audit whose every word of the document is masked. Counts, places and fingerprints stay. Throws where nobody looked for
 * identifiers in the document: a report that is to be masked must not come out unmasked.
 */
export function maskedAudit(audit: DocumentAudit, names: FileNames): DocumentAudit {
  const { mask } = audit;
  if (mask === undefined) throw new Error('a report is to be masked, and the document was not looked through');
  const quote = quoteMasker(mask);
  const evidence = (found: Evidence): Evidence => ({ ...found, text: quote.at(found.text, found.location.start) });
  const finding = (found: Finding): Finding => ({
    ...found,
    text: quote.at(found.text, found.location.start),
    sentence: quote.around(found.sentence, found.text, found.location.start),
    message: quote.remark(found.message),
    accepted: found.accepted === null ? null : { ...found.accepted, reason: quote.anywhere(found.accepted.reason) },
  });
  const masked: EveryPart = {
    path: names.masked(audit.path, mask),
    record: audit.record === null ? null : names.masked(quote.anywhere(audit.record), mask),
    group: maskedGroup(audit.group, mask, names),
    findings: audit.findings.map(finding),
    sections: maskedSections(audit.sections, quote.remark),
    goals: audit.goals.map((goal) => ({
      ...goal,
      text: quote.at(goal.text, goal.location.start),
      because: goal.because.map(quote.remark),
    })),
    actions: audit.actions.map((action) => ({ ...action, text: quote.at(action.text, action.location.start) })),
    themes: maskedThemes(audit.themes, evidence),
    principles: audit.principles?.map(evidence),
    notes: audit.notes.map(quote.remark),
    format: audit.format,
    kind: audit.kind,
    addressee: audit.addressee,
    words: audit.words,
    criteria: audit.criteria,
    targets: audit.targets,
    idleComments: audit.idleComments?.map(quote.remark),
    mask,
  };
  const { principles, targets, idleComments, ...rest } = masked;
  return {
    ...rest,
    ...(principles !== undefined && { principles }),
    ...(targets !== undefined && { targets }),
    ...(idleComments !== undefined && { idleComments }),
  };
}

/** Each part by name: one that an audit gains does not compile until it is said here how it is masked. */
type EveryPart = { readonly [Part in keyof Required<DocumentAudit>]: DocumentAudit[Part] | undefined } & Omit<
  DocumentAudit,
  'principles' | 'targets' | 'idleComments' | 'mask'
>;

function maskedGroup(group: DocumentAudit['group'], mask: Mask, names: FileNames): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(group).map(([field, value]) => [field, names.masked(value, mask)]));
}

function maskedSections(
  sections: DocumentAudit['sections'],
  remark: (text: string) => string,
): DocumentAudit['sections'] {
  if (sections === null) return null;
  const masked = ELEMENTS.map((element): readonly [Element, SectionResult] => {
    return [element, { ...sections[element], because: remark(sections[element].because) }];
  });
  return Object.fromEntries(masked) as Record<Element, SectionResult>;
}

function maskedThemes(
  themes: DocumentAudit['themes'],
  evidence: (found: Evidence) => Evidence,
): DocumentAudit['themes'] {
  const masked = THEMES.map((theme): readonly [Theme, ThemeResult] => {
    return [theme, { ...themes[theme], evidence: themes[theme].evidence.map(evidence) }];
  });
  return Object.fromEntries(masked) as Record<Theme, ThemeResult>;
}
