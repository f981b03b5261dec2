import type { DocumentAudit } from '../../model/audit.ts';
import { nameOf } from '../excerpt.ts';
import { ADDRESSEE, KIND } from '../labels.ts';
import { documentByFramework } from './by-framework.ts';
import { documentCriteria } from './criteria.ts';
import { inert } from './escape.ts';
import { evidenceAgainst, evidenceFor } from './evidence.ts';
import { documentFindings } from './findings.ts';
import { documentGoals } from './goals.ts';
import { documentProfile } from './profile.ts';
import { documentSections } from './sections.ts';
import { type Sheet, said } from './sheet.ts';

/** One document: what it is, its profile, what speaks for it, then what is worth another look. */
export function documentPart(sheet: Sheet, audit: DocumentAudit): readonly string[] {
  return [
    `### ${inert(nameOf(audit))}`,
    facts(sheet, audit),
    ...documentProfile(sheet, audit),
    ...documentByFramework(sheet, audit),
    ...evidenceFor(sheet, audit),
    ...documentFindings(sheet, audit),
    ...evidenceAgainst(sheet, audit),
    ...documentSections(sheet, audit),
    ...documentGoals(sheet, audit),
    ...documentCriteria(sheet, audit),
  ];
}

function facts(sheet: Sheet, audit: DocumentAudit): string {
  const addressee = audit.addressee === null ? [] : [ADDRESSEE[audit.addressee]];
  const group = Object.entries(audit.group).map(([field, value]) => `${inert(field)}: ${inert(value)}`);
  const { one } = KIND[audit.kind];
  const line = [`${one.charAt(0).toUpperCase()}${one.slice(1)}`, ...addressee, `${audit.words} words`, ...group].join(
    ', ',
  );
  return [`${line}.`, ...audit.notes.map((note) => said(sheet, note))].join(' ');
}
