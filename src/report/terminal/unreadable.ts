import type { Unreadable } from '../../model/document.ts';
import { pathOf, remark } from '../excerpt.ts';
import { heading, labelled, type Page, painted } from './page.ts';

/** Files that are not in the figures, each with the reason. */
export function unreadableFiles(page: Page, files: readonly Unreadable[]): readonly string[] {
  if (files.length === 0) return [];
  const lines = files.flatMap(({ path, reason }) =>
    labelled(
      page,
      '-',
      [painted(page.style.strong, pathOf(path, page.options)), `: ${remark(reason, page.options)}`],
      0,
      2,
    ),
  );
  return [...heading(page, 'Could not be read', '(not in any figure)'), ...lines];
}
