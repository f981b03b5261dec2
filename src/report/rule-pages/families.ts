import type { RulePack, SectionRule, Sign, ThemeRule, WordingRule } from '../../model/pack.ts';
import { WORDING_CATEGORIES } from '../../model/vocabulary.ts';
import { SEVERITY } from '../labels.ts';
import { inert } from '../markdown/escape.ts';
import { plainName } from '../wordbook.ts';
import { bullets, page, type RulePage, sourceLine } from './entry.ts';

/** A page for each family of rules: the seven categories of wording, sections, goals and templates, and the themes of each domain. */
export function familyPages(pack: RulePack): readonly RulePage[] {
  const signs = pack.signs.filter(({ finding }) => finding !== null);
  return [
    ...WORDING_CATEGORIES.map((category) => {
      const rules = pack.wording.filter((rule) => rule.category === category);
      return page(`wording-${category}.md`, [
        `# Wording: ${plainName(category).toLowerCase()}`,
        ...rules.flatMap(wording),
      ]);
    }),
    page('sections.md', ['# Sections', ...pack.sections.flatMap(section)]),
    page('goals-and-templates.md', ['# Goals and templates', ...signs.flatMap(sign)]),
    ...pack.domains.map(({ domain, name, about }) =>
      page(`themes-${domain}.md`, [
        `# ${inert(name)}`,
        '',
        inert(about),
        ...pack.themes.filter((rule) => rule.domain === domain).flatMap(theme),
      ]),
    ),
    page('contexts.md', [
      '# Contexts that excuse a wording',
      ...pack.contexts.flatMap((context) => [
        '',
        `## \`${context.id}\``,
        '',
        inert(context.say),
        ...bullets('It holds for the words in brackets', context.examples.holds),
        ...bullets('It does not hold', context.examples.not),
      ]),
    ]),
  ];
}

function wording(rule: WordingRule): readonly string[] {
  return [
    '',
    `## \`${rule.id}\``,
    '',
    `**${SEVERITY[rule.severity]}** · ${plainName(rule.theme)}`,
    '',
    inert(rule.say),
    ...bullets('Other words', rule.instead),
    ...bullets('It flags', rule.examples.flag),
    ...bullets('It leaves alone', rule.examples.pass),
    ...(rule.unless.length === 0 ? [] : ['', `Held back by: ${rule.unless.join(', ')}.`]),
    '',
    sourceLine(rule),
  ];
}

function section(rule: SectionRule): readonly string[] {
  return [
    '',
    `## \`section/${rule.element}\``,
    '',
    `**${SEVERITY[rule.severity]}** · ${plainName(rule.theme)}`,
    '',
    inert(rule.about),
    ...bullets(`Missing. ${inert(rule.missing.say)} For example`, rule.missing.instead),
    ...bullets(`Empty. ${inert(rule.empty.say)} For example`, rule.empty.instead),
    ...bullets(`Something else in its place. ${inert(rule.disguise.say)} For example`, rule.disguise.instead),
    '',
    sourceLine(rule),
  ];
}

function sign(rule: Sign): readonly string[] {
  const { finding } = rule;
  if (finding === null) return [];
  return [
    '',
    `## \`${rule.id}\``,
    '',
    `**${SEVERITY[finding.severity]}** · ${plainName(finding.theme)}`,
    '',
    inert(finding.say),
    ...bullets('Other ways', finding.instead),
    ...bullets('It is met by', rule.examples.match),
    '',
    sourceLine(rule),
  ];
}

function theme(rule: ThemeRule): readonly string[] {
  const evidence = (cue: ThemeRule['for'][number]): string =>
    `${cue.id}${cue.hint ? ' (a hint)' : ''}: ${cue.say} “${cue.examples.match[0] ?? ''}”`;
  return [
    '',
    `## ${inert(rule.name)} (\`${rule.theme}\`)`,
    '',
    inert(rule.about),
    ...bullets('Shown by', rule.for.map(evidence)),
    ...bullets('Its opposite', rule.against.map(evidence)),
    '',
    sourceLine(rule),
  ];
}
