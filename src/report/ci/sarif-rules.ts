import type { ReportingDescriptor } from 'sarif';
import type { Finding } from '../../model/audit.ts';
import { oneLine, remark } from '../excerpt.ts';
import { ruleTitle } from '../finding-title.ts';
import { compare } from '../findings.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';
import { LEVELS } from './sarif-result.ts';

/** What the log says of each rule that found something, by a finding of each, in the order of their names. */
export function sarifRules(
  findings: readonly Finding[],
  words: Wordbook,
  options: ReportOptions,
): ReportingDescriptor[] {
  return findings.toSorted((a, b) => compare(a.rule, b.rule)).map((finding) => descriptor(finding, words, options));
}

function descriptor(finding: Finding, words: Wordbook, options: ReportOptions): ReportingDescriptor {
  const { rule, severity, domain, theme, category, advisory } = finding;
  const why = oneLine(remark(finding.message, options));
  const about = words.categories[category].about;
  const source = words.sources[rule];
  const other = finding.instead.map((each) => `- ${oneLine(remark(each, options))}`);
  const help = [
    ...(about === '' ? [] : [about]),
    ...(other.length === 0 ? [] : [`Other words:\n${other.join('\n')}`]),
    `Theme: ${words.themes[theme].name} (${words.domains[domain]}).`,
    ...(source === undefined ? [] : [`Source: ${source}`]),
    `recovery-audit explain ${rule}`,
  ].join('\n\n');
  return {
    id: rule,
    name: pascalCase(rule),
    shortDescription: { text: `${words.categories[category].name}: ${ruleTitle(finding, words)}` },
    fullDescription: { text: why },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [domain, theme, category, ...(advisory ? ['advisory'] : [])] },
  };
}

/** SARIF asks for a name in Pascal case beside the id. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[/-])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
