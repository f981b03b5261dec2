import type { Unreadable } from '../../model/document.ts';
import { nameOf, remark } from '../excerpt.ts';
import { heading, labelled, type Page, painted, paragraph } from './page.ts';

/** A longer list is for a file, not for a screen. */
const LONGEST = 50;

/** Files that are not in the figures, each with the reason. */
export function unreadableFiles(page: Page, files: readonly Unreadable[]): readonly string[] {
  if (files.length === 0) return [];
  const lines = files
    .slice(0, LONGEST)
    .flatMap((file) =>
      labelled(page, '-', [painted(page.style.strong, nameOf(file)), `: ${remark(file.reason, page.options)}`], 0, 2),
    );
  const left = files.length - LONGEST;
  const more = left > 0 ? paragraph(page, [`and ${left} more: --report json=FILE holds them all`]) : [];
  return [...heading(page, 'Could not be read', '(not in any figure)'), ...lines, ...more];
}
