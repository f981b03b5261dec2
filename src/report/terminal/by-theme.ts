import type { DocumentAudit, Evidence, Finding } from '../../model/audit.ts';
import { DOMAINS, type Domain, type Theme } from '../../model/vocabulary.ts';
import { groupedByRule, shownFindings, untold } from '../findings.ts';
import { STANCE } from '../labels.ts';
import { shownStance, themesOf } from '../stances.ts';
import { findingLines, TEXT_MARGIN } from './finding.ts';
import { heading, labelled, type Page, painted, paragraph } from './page.ts';
import { placeOf } from './place.ts';
import { capital, stancePaint } from './profile.ts';
import { quote } from './quote.ts';

/** Everything found, under its theme: what speaks for it first, then what is worth another look. */
export function byTheme(page: Page, audit: DocumentAudit): readonly string[] {
  const findings = shownFindings(audit, page.options);
  return DOMAINS.flatMap((domain) => domainLines(page, audit, findings, domain));
}

function domainLines(
  page: Page,
  audit: DocumentAudit,
  findings: readonly Finding[],
  domain: Domain,
): readonly string[] {
  const lines = themesOf(domain, page.words).flatMap((theme) =>
    themeLines(
      page,
      audit,
      findings.filter((finding) => finding.theme === theme),
      theme,
    ),
  );
  return lines.length === 0 ? [] : [...heading(page, page.words.domains[domain]), ...lines];
}

function themeLines(page: Page, audit: DocumentAudit, findings: readonly Finding[], theme: Theme): readonly string[] {
  const result = audit.themes[theme];
  const credits = result.evidence.filter((one) => one.stance === 'for');
  const further = untold(result.evidence, findings);
  if (credits.length + further.length + findings.length === 0) return [];
  const stance = shownStance(result);
  const title = [
    painted(page.style.strong, page.words.themes[theme].name),
    ': ',
    painted(stancePaint(page.style, stance), STANCE[stance]),
  ];
  return [
    ...paragraph(page, title, 2, 4),
    ...(page.options.explain ? paragraph(page, [painted(page.style.quiet, page.words.themes[theme].about)], 4) : []),
    ...[...credits, ...further].flatMap((one) => evidenceLines(page, one)),
    ...groupedByRule(findings).flatMap((group) => findingLines(page, group)),
  ];
}

function evidenceLines(page: Page, { text, location, stance }: Evidence): readonly string[] {
  const place = painted(page.style.quiet, placeOf(location));
  const said = quote(page, text);
  const word = painted(stancePaint(page.style, stance), capital(STANCE[stance]));
  return labelled(page, place, said === null ? [word] : [word, `: ${said}`], 4, TEXT_MARGIN);
}
