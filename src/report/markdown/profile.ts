import type { DocumentAudit } from '../../model/audit.ts';
import { DOMAINS, type Domain } from '../../model/vocabulary.ts';
import { STANCE } from '../labels.ts';
import { SHOWN_STANCES, shownStance, stanceCounts, themesOf } from '../stances.ts';
import { inert } from './escape.ts';
import type { Sheet } from './sheet.ts';
import { table } from './table.ts';

export const PROFILE_NOTE =
  'Number of documents whose text speaks for a theme, for and against it (mixed), or against it. “Not evidenced” means ' +
  'that a text which could have shown the theme does not; it never means the opposite.';

/** How many documents show each theme, by domain. */
export function cohortProfile({ words }: Sheet, documents: readonly DocumentAudit[]): readonly string[] {
  const rows = DOMAINS.flatMap((domain) =>
    themesOf(domain, words).map((theme) => {
      const counts = stanceCounts(documents, theme);
      return [
        inert(words.domains[domain]),
        inert(words.themes[theme].name),
        ...SHOWN_STANCES.map((s) => String(counts[s])),
      ];
    }),
  );
  const stances = SHOWN_STANCES.map(
    (stance) => [`${STANCE[stance].charAt(0).toUpperCase()}${STANCE[stance].slice(1)}`, 'right'] as const,
  );
  return ['## Profile', PROFILE_NOTE, table([['Domain', 'left'], ['Theme', 'left'], ...stances], rows)];
}

/** One document's profile: a row for each domain, its themes by what the text shows. */
export function documentProfile(sheet: Sheet, audit: DocumentAudit): readonly string[] {
  const rows = DOMAINS.map((domain) => [
    inert(sheet.words.domains[domain]),
    ...SHOWN_STANCES.map((stance) => names(sheet, audit, domain, stance)),
  ]);
  const titles = SHOWN_STANCES.map(
    (stance) => [`${STANCE[stance].charAt(0).toUpperCase()}${STANCE[stance].slice(1)}`, 'left'] as const,
  );
  return ['#### Profile', table([['Domain', 'left'], ...titles], rows)];
}

function names({ words }: Sheet, audit: DocumentAudit, domain: Domain, stance: (typeof SHOWN_STANCES)[number]): string {
  const themes = themesOf(domain, words).filter((theme) => shownStance(audit.themes[theme]) === stance);
  return themes.length === 0 ? '–' : themes.map((theme) => inert(words.themes[theme].name)).join('; ');
}
