import type { Criterion, DomainEntry, Framework, RulePack, Standard, ThemeRule } from '../../model/pack.ts';
import { KIND } from '../../report/labels.ts';
import { heading, type Page, paragraph } from '../../report/terminal/page.ts';
import type { Explain } from './entries.ts';
import { list, opening, origin, themeInWords, verifiedInWords } from './provenance.ts';

export function explainTheme(rule: ThemeRule, pack: RulePack): Explain {
  return (page, pathOf) => [
    ...opening(page, rule.theme, `theme of ${page.words.domains[rule.domain]}`, rule.about),
    ...list(
      page,
      'Evidence for it',
      rule.for.map(({ id, say }) => `${id}: ${say}`),
    ),
    ...list(
      page,
      'Evidence against it',
      rule.against.map(({ id, say }) => `${id}: ${say}`),
    ),
    ...list(
      page,
      'Silence on it says something in',
      rule.assessable.map((kind) => KIND[kind].many),
    ),
    ...list(
      page,
      'Wording rules that speak to it',
      pack.wording.filter(({ theme }) => theme === rule.theme).map(({ id }) => id),
    ),
    ...list(
      page,
      'In other frameworks',
      pack.frameworks.flatMap((framework) =>
        framework.members
          .filter(({ themes }) => themes.includes(rule.theme))
          .map((member) => `${framework.name}: ${member.name}`),
      ),
    ),
    ...origin(page, rule, pathOf),
  ];
}

export function explainDomain({ domain, name, about }: DomainEntry, pack: RulePack): Explain {
  return (page) => [
    ...opening(page, domain, `practice domain · ${name}`, about),
    ...list(
      page,
      'Its themes',
      pack.themes.filter((rule) => rule.domain === domain).map(({ theme, name: called }) => `${theme}: ${called}`),
    ),
  ];
}

export function explainFramework(framework: Framework): Explain {
  return (page, pathOf) => [
    ...opening(page, framework.id, `framework · ${framework.name}`, framework.about),
    ...(framework.copyright === null ? [] : ['', ...paragraph(page, [framework.copyright])]),
    ...heading(page, 'Its parts, and the themes they speak to'),
    ...framework.members.flatMap((member) => [
      ...paragraph(page, [page.style.strong(`${framework.id}/${member.id}`), ` · ${member.name}`], 2, 4),
      ...paragraph(
        page,
        [`${member.about} ${member.themes.length === 0 ? '' : `Themes: ${member.themes.join(', ')}.`}`],
        4,
      ),
    ]),
    ...origin(page, framework, pathOf),
  ];
}

export function explainMember(framework: Framework, member: Framework['members'][number]): Explain {
  return (page) => [
    ...opening(page, `${framework.id}/${member.id}`, `part of ${framework.name} · ${member.name}`, member.about),
    ...list(
      page,
      'It speaks to',
      member.themes.map((theme) => themeInWords(page, theme)),
    ),
    ...heading(page, 'Where it comes from'),
    ...paragraph(page, [`${framework.source} (${verifiedInWords(member.verified)}).`], 2),
  ];
}

export function explainStandard(standard: Standard): Explain {
  return (page, pathOf) => [
    ...opening(page, standard.id, `standard · ${standard.name}`, standard.about),
    ...list(
      page,
      'For',
      standard.kinds.map((kind) => KIND[kind].many),
    ),
    ...list(
      page,
      'Its criteria',
      standard.criteria.map(({ id, statement }) => `${id}: ${statement}`),
    ),
    ...origin(page, standard, pathOf),
  ];
}

const PERCENT = 100;

export function explainCriterion(criterion: Criterion, standard: Standard): Explain {
  return (page, pathOf) => [
    ...opening(
      page,
      criterion.id,
      `audit criterion of ${standard.name} · target ${Math.round(criterion.target * PERCENT)}%`,
      criterion.statement,
    ),
    ...when(page, 'Met', criterion.met),
    ...when(page, 'Not applicable', criterion.notApplicable),
    ...when(page, 'Exception', criterion.exception),
    ...list(page, 'It speaks to', [themeInWords(page, criterion.theme)]),
    ...origin(page, criterion, pathOf),
  ];
}

function when(page: Page, title: string, text: string | null): readonly string[] {
  return text === null ? [] : [...heading(page, title), ...paragraph(page, [text], 2)];
}
