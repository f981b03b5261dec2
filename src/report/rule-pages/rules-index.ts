import type { RulePack } from '../../model/pack.ts';
import type { Severity, Theme } from '../../model/vocabulary.ts';
import { WORDING_CATEGORIES } from '../../model/vocabulary.ts';
import { SEVERITY } from '../labels.ts';
import { inert } from '../markdown/escape.ts';
import { table } from '../markdown/table.ts';
import { plainName } from '../wordbook.ts';

interface Row {
  readonly id: string;
  readonly severity: Severity;
  readonly theme: Theme;
  readonly source: string;
}

/** Every rule that a finding can name, with its severity, theme and source: docs/rules.md. */
export function rulesIndex(pack: RulePack): string {
  const signs = pack.signs.flatMap(({ id, finding, source }) =>
    finding === null ? [] : [{ id, severity: finding.severity, theme: finding.theme, source }],
  );
  const sections = pack.sections.map((rule) => ({ ...rule, id: `section/${rule.element}` }));
  const parts = [
    '# Rules',
    `Every rule that a finding can name, as \`rules/\` has them: not to be edited here. \`npm run docs\` writes this page,
\`recovery-audit rules docs FOLDER\` a page for each family of rules and each framework, and
\`recovery-audit explain RULE\` says what a rule is, why, and what to write in its place.`,
    ...WORDING_CATEGORIES.map((category) =>
      group(
        `Wording: ${plainName(category).toLowerCase()}`,
        pack.wording.filter((rule) => rule.category === category),
      ),
    ),
    group('Sections', sections),
    group('Goals and templates', signs),
  ];
  return `${parts.join('\n\n')}\n`;
}

function group(title: string, rows: readonly Row[]): string {
  const cells = rows.map(({ id, severity, theme, source }) => [
    `\`${id}\``,
    SEVERITY[severity],
    plainName(theme),
    inert(source),
  ]);
  const columns = ['rule', 'severity', 'theme', 'source'].map((name) => [name, 'left'] as const);
  return `## ${title}\n\n${table(columns, cells)}`;
}
