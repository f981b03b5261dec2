import type { DocumentAudit } from '../../model/audit.ts';
import { nameOf, remark } from '../excerpt.ts';
import { ADDRESSEE, KIND } from '../labels.ts';
import { documentByFramework } from './by-framework.ts';
import { byTheme } from './by-theme.ts';
import { criteria } from './criteria.ts';
import { goals } from './goals.ts';
import { whatIsGood } from './good.ts';
import { heading, labelled, type Page, painted, paragraph, shortName } from './page.ts';
import { profile } from './profile.ts';
import { sections } from './sections.ts';
import { worthChangingFirst } from './worth-changing.ts';

/** What fits on one screen: the profile, what is good, and what is worth changing first. */
export function firstScreen(page: Page, audit: DocumentAudit): readonly string[] {
  return [
    ...title(page, audit),
    ...profile(page, audit.themes, audit.kind),
    ...whatIsGood(page, audit),
    ...worthChangingFirst(page, audit),
  ];
}

/** The first screen and everything behind it. */
export function wholeDocument(page: Page, audit: DocumentAudit): readonly string[] {
  return [
    ...firstScreen(page, audit),
    ...documentByFramework(page, audit),
    ...byTheme(page, audit),
    ...sections(page, audit),
    ...goals(page, audit),
    ...criteria(page, audit),
    ...notes(page, audit),
  ];
}

function notes(page: Page, audit: DocumentAudit): readonly string[] {
  if (audit.notes.length === 0) return [];
  const lines = audit.notes.flatMap((note) => labelled(page, '-', [remark(note, page.options)], 0, 2));
  return [...heading(page, 'How the file was read'), ...lines];
}

function title(page: Page, audit: DocumentAudit): readonly string[] {
  const addressee = audit.addressee === null ? '' : ` ${ADDRESSEE[audit.addressee]},`;
  const facts = `${KIND[audit.kind].one},${addressee} ${audit.words} words`;
  const name = shortName(page, nameOf(audit), page.width);
  const line = paragraph(page, [painted(page.style.strong, name), ` · ${facts}`]);
  return line.length === 1 ? line : [page.style.strong(name), ...paragraph(page, [facts], 2)];
}
