import type { Finding } from '../model/audit.ts';
import { ELEMENTS } from '../model/vocabulary.ts';
import { plainName, type Wordbook } from './wordbook.ts';

type Titled = Pick<Finding, 'rule' | 'category'>;

/** What a finding is about, in a few words: its category, and the section where it is one. */
export function findingTitle(finding: Titled, words: Wordbook): string {
  const { name } = words.categories[finding.category];
  const section = sectionOf(finding, words);
  return section === null ? name : `${name}: ${section}`;
}

/** What a rule is called under its category: the section it asks for, or the last part of `wording/lacks-insight`. */
export function ruleTitle(finding: Titled, words: Wordbook): string {
  return sectionOf(finding, words) ?? plainName(finding.rule.slice(finding.rule.lastIndexOf('/') + 1));
}

function sectionOf({ rule, category }: Titled, { elements }: Wordbook): string | null {
  const element = ELEMENTS.find((known) => rule.endsWith(`/${known}`));
  return category.endsWith('-section') && element !== undefined ? elements[element] : null;
}
