import type { DocumentAudit } from '../../model/audit.ts';
import { DOMAINS } from '../../model/vocabulary.ts';
import { SHOWN_STANCES, stanceCounts, themesOf } from '../stances.ts';
import { heading, type Page, painted } from './page.ts';
import { stancePaint } from './profile.ts';
import { type Column, type Row, table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { title: 'for', align: 'right' },
  { title: 'mixed', align: 'right' },
  { title: 'against', align: 'right' },
  { title: 'not\nevidenced', align: 'right' },
  { title: 'not\nassessable', align: 'right' },
];

/** How many documents show each theme, by domain. */
export function cohortProfile(page: Page, documents: readonly DocumentAudit[]): readonly string[] {
  const rows = DOMAINS.flatMap((domain): readonly Row[] => [
    { first: [painted(page.style.strong, page.words.domains[domain])], cells: [], indent: 0 },
    ...themesOf(domain, page.words).map((theme) => {
      const counts = stanceCounts(documents, theme);
      const cells = SHOWN_STANCES.map((stance) =>
        painted(counts[stance] === 0 ? page.style.quiet : stancePaint(page.style, stance), String(counts[stance])),
      );
      return { first: [page.words.themes[theme].name], cells, indent: 2 };
    }),
  ]);
  return [...heading(page, 'Profile'), ...table(page, 'documents', COLUMNS, rows)];
}
