import type { DocumentAudit, Finding } from '../../model/audit.ts';
import { DOMAINS } from '../../model/vocabulary.ts';
import { groupedByRule, shownFindings } from '../findings.ts';
import { themesOf } from '../stances.ts';
import { acceptanceOf, sortOf } from '../standing.ts';
import { inert } from './escape.ts';
import { marked, placed, type Sheet, said } from './sheet.ts';

/** What one document's wording, sections and goals are worth another look for, by domain and theme. */
export function documentFindings(sheet: Sheet, audit: DocumentAudit): readonly string[] {
  const findings = shownFindings(audit, sheet.options);
  const { words } = sheet;
  const lists = DOMAINS.flatMap((domain) =>
    themesOf(domain, words).flatMap((theme) => {
      const own = groupedByRule(findings.filter((finding) => finding.theme === theme));
      if (own.length === 0) return [];
      const title = `${inert(words.domains[domain])}: ${inert(words.themes[theme].name)}`;
      return [`**${title}**`, own.map((group) => item(sheet, group)).join('\n')];
    }),
  );
  return ['#### Worth another look', ...(lists.length === 0 ? ['The rules found nothing to ask about here.'] : lists)];
}

/** A list item: the reason once, each place with its sentence, other words, source. */
function item(sheet: Sheet, group: readonly [Finding, ...Finding[]]): string {
  const [first] = group;
  const { words } = sheet;
  const accepted = acceptanceOf(first, sheet.options);
  const source = words.sources[first.rule];
  return [
    `- ${inert(words.categories[first.category].name)} (${sortOf(first)}, ${inert(first.rule)}). ${said(sheet, first.message)}`,
    ...group.map((finding) => `  - ${place(sheet, finding)}`),
    ...(accepted === null ? [] : [`  - ${inert(accepted)}`]),
    ...(first.instead.length === 0
      ? []
      : [`  - Other words: ${first.instead.map((other) => inert(other)).join(' / ')}`]),
    ...(source === undefined ? [] : [`  - Source: ${inert(source)}`]),
  ].join('\n');
}

function place(sheet: Sheet, finding: Finding): string {
  const where = placed(finding.location);
  if (finding.text === '') return `Nothing found; it would stand at ${where}`;
  const words = marked(sheet, finding);
  return words === null ? capital(where) : `${capital(where)}: ${words}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
