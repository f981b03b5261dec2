import type { DocumentAudit } from '../../model/audit.ts';
import { DOMAINS, type Domain } from '../../model/vocabulary.ts';
import { STANCE } from '../labels.ts';
import { SHOWN_STANCES, shownStance, themesOf } from '../stances.ts';
import { inert } from './escape.ts';
import type { Sheet } from './sheet.ts';
import { table } from './table.ts';

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
