import type { RulePack } from '../../model/pack.ts';
import { WORDING_CATEGORIES } from '../../model/vocabulary.ts';
import type { Page } from '../../report/terminal/page.ts';
import {
  explainCriterion,
  explainDomain,
  explainFramework,
  explainMember,
  explainStandard,
  explainTheme,
} from './frame.ts';
import {
  explainCategory,
  explainContext,
  explainSecondReader,
  explainSection,
  explainSign,
  explainWording,
} from './rules.ts';

export type Explain = (page: Page, pathOf: (file: string) => string) => readonly string[];

/** Everything that can be explained, by its name. Where two things share a name, both are. */
export function explainable(pack: RulePack): ReadonlyMap<string, readonly Explain[]> {
  const entries = new Map<string, Explain[]>();
  const add = (id: string, explain: Explain): void => {
    entries.set(id, [...(entries.get(id) ?? []), explain]);
  };
  for (const rule of pack.wording) add(rule.id, explainWording(rule, pack));
  for (const category of WORDING_CATEGORIES) {
    const rules = pack.wording.filter((rule) => rule.category === category);
    if (rules.length > 0) add(category, explainCategory(category, rules));
    const id = `second-reader/${category}`;
    if (pack.secondReader !== null) add(id, explainSecondReader(id, pack.secondReader[category]));
  }
  for (const rule of pack.sections) {
    add(rule.element, explainSection(rule));
    add(`section/${rule.element}`, explainSection(rule));
  }
  for (const sign of pack.signs)
    add(
      sign.id,
      explainSign(sign, sign.finding === null ? 'sign' : sign.id.startsWith('template/') ? 'template' : 'goal'),
    );
  for (const context of pack.contexts) add(context.id, explainContext(context));
  addFrame(pack, add);
  return entries;
}

function addFrame(pack: RulePack, add: (id: string, explain: Explain) => void): void {
  for (const domain of pack.domains) add(domain.domain, explainDomain(domain, pack));
  for (const theme of pack.themes) {
    add(theme.theme, explainTheme(theme, pack));
    for (const sign of theme.for) add(sign.id, explainSign(sign, `evidence for ${theme.name}`));
    for (const sign of theme.against) add(sign.id, explainSign(sign, `evidence against ${theme.name}`));
  }
  for (const framework of pack.frameworks) {
    add(framework.id, explainFramework(framework));
    for (const member of framework.members) add(`${framework.id}/${member.id}`, explainMember(framework, member));
  }
  for (const standard of pack.standards) {
    add(standard.id, explainStandard(standard));
    for (const criterion of standard.criteria) add(criterion.id, explainCriterion(criterion, standard));
  }
}
