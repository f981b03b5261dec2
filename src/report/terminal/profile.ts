import type { ThemeResult } from '../../model/audit.ts';
import { DOMAINS, type Domain, type Kind, type Theme } from '../../model/vocabulary.ts';
import { KIND, STANCE } from '../labels.ts';
import type { Paint, Style } from '../reporter.ts';
import { SHOWN_STANCES, type ShownStance, shownStance, themesOf } from '../stances.ts';
import type { Piece } from './lines.ts';
import { heading, type Page, painted, paragraph } from './page.ts';

/** The four domains, each with what the text shows for every one of its themes. */
export function profile(page: Page, themes: Readonly<Record<Theme, ThemeResult>>, kind: Kind): readonly string[] {
  return [...heading(page, 'Profile'), ...DOMAINS.flatMap((domain) => domainLines(page, themes, domain, kind))];
}

function domainLines(
  page: Page,
  themes: Readonly<Record<Theme, ThemeResult>>,
  domain: Domain,
  kind: Kind,
): readonly string[] {
  const name = painted(page.style.strong, `${page.words.domains[domain]}.`);
  const own = themesOf(domain, page.words);
  const groups = SHOWN_STANCES.map((stance) => ({
    stance,
    themes: own.filter((theme) => shownStance(themes[theme]) === stance),
  }));
  const filled = groups.filter(({ themes: some }) => some.length > 0);
  if (filled.length === 1 && filled[0]?.stance === 'unassessable') {
    return paragraph(page, [name, ` Not assessable from a ${KIND[kind].one}.`], 0, 4);
  }
  const pieces = filled.flatMap(({ stance, themes: some }): readonly Piece[] => [
    ' ',
    painted(stancePaint(page.style, stance), capital(STANCE[stance])),
    `: ${some.map((theme) => page.words.themes[theme].name).join(', ')}.`,
  ]);
  return paragraph(page, [name, ...pieces], 0, 4);
}

export function stancePaint(style: Style, stance: ShownStance): Paint {
  switch (stance) {
    case 'for':
      return style.good;
    case 'against':
    case 'mixed':
      return style.concern;
    case 'none':
    case 'unassessable':
      return style.quiet;
  }
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
