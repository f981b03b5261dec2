import type { Context, RulePack, SecondReaderAdvice, SectionRule, Sign, WordingRule } from '../../model/pack.ts';
import type { WordingCategory } from '../../model/vocabulary.ts';
import { SEVERITY } from '../../report/labels.ts';
import { heading, type Page, paragraph } from '../../report/terminal/page.ts';
import type { Explain } from './entries.ts';
import { list, opening, origin, themeInWords } from './provenance.ts';

export function explainWording(rule: WordingRule, pack: RulePack): Explain {
  const contexts = new Map(pack.contexts.map((context) => [context.id, context]));
  return (page, pathOf) => [
    ...opening(page, rule.id, `wording · ${rule.category} · ${SEVERITY[rule.severity]}`, rule.say),
    ...list(page, 'Other words', rule.instead),
    ...list(page, 'It flags', rule.examples.flag),
    ...list(page, 'It leaves alone', rule.examples.pass),
    ...list(
      page,
      'It holds back where',
      rule.unless.map((id) => contexts.get(id)?.say ?? id),
    ),
    ...speaksTo(page, [themeInWords(page, rule.theme)]),
    ...origin(page, rule, pathOf),
  ];
}

export function explainSection(rule: SectionRule): Explain {
  return (page, pathOf) => [
    ...opening(page, `section/${rule.element}`, `section · ${SEVERITY[rule.severity]} where it is missing`, rule.about),
    ...advice(page, 'Where it is missing', rule.missing),
    ...advice(page, 'Where it is empty', rule.empty),
    ...advice(page, 'Where it holds something else', rule.disguise),
    ...list(
      page,
      'Examples',
      rule.examples.map(
        ({ title, text, status }) => `${title} ${text} (${status === 'other' ? 'another section' : status})`,
      ),
    ),
    ...speaksTo(page, [themeInWords(page, rule.theme)]),
    ...origin(page, rule, pathOf),
  ];
}

function advice(page: Page, title: string, { say, instead }: SectionRule['missing']): readonly string[] {
  return [
    ...heading(page, title),
    ...paragraph(page, [say], 2),
    ...instead.flatMap((way) => paragraph(page, [`- ${way}`], 2, 4)),
  ];
}

export function explainSign(sign: Sign, what: string): Explain {
  const { finding } = sign;
  return (page, pathOf) => [
    ...(finding === null
      ? opening(page, sign.id, what, sign.say)
      : [
          ...opening(page, sign.id, `${what} · ${SEVERITY[finding.severity]}`, finding.say),
          ...list(page, 'Other words', finding.instead),
          ...list(page, what === 'goal' ? 'It means that the goal' : 'It asks whether', [sign.say]),
        ]),
    ...list(page, 'It is met in', sign.examples.match),
    ...list(page, 'It is not met in', sign.examples.pass),
    ...(finding === null ? [] : list(page, 'It speaks to', [themeInWords(page, finding.theme)])),
    ...origin(page, sign, pathOf),
  ];
}

/** What the statistical reader says of a category. It advises; nothing is decided by it. */
export function explainSecondReader(id: string, { say, instead, theme }: SecondReaderAdvice[WordingCategory]): Explain {
  return (page) => [
    ...opening(page, id, 'second reader · advice', say),
    ...list(page, 'Other words', instead),
    ...list(page, 'It speaks to', [themeInWords(page, theme)]),
  ];
}

/** A category by what stands in it: every rule of wording, with its reason. */
export function explainCategory(category: string, rules: readonly WordingRule[]): Explain {
  return (page) => [
    ...paragraph(page, [page.style.strong(category), ' · category of wording']),
    ...list(
      page,
      'Its rules',
      rules.map(({ id, severity, say }) => `${id} (${SEVERITY[severity]}): ${say}`),
    ),
  ];
}

export function explainContext(context: Context): Explain {
  return (page, pathOf) => [
    ...opening(page, context.id, 'context, in which rules may hold back', context.say),
    ...list(page, 'It holds in (wording in brackets)', context.examples.holds),
    ...list(page, 'It does not hold in', context.examples.not),
    ...origin(page, context, pathOf),
  ];
}

function speaksTo(page: Page, themes: readonly string[]): readonly string[] {
  return list(page, 'It speaks to', themes);
}
