import type { RulePack } from '../../model/pack.ts';
import { page, type RulePage } from './entry.ts';
import { familyPages } from './families.ts';
import { frameworkPages } from './frameworks.ts';
import { rulesIndex } from './rules-index.ts';

/** The rules as pages to read: an index, a page for each family of rules, and one for each framework. */
export function rulePages(pack: RulePack): readonly RulePage[] {
  const pages = [...familyPages(pack), ...frameworkPages(pack)];
  const titles = pages.map(({ file, text }) => `- [${text.slice(2, text.indexOf('\n'))}](${file})`);
  return [page('index.md', [rulesIndex(pack).trimEnd(), '', '## Pages', '', ...titles]), ...pages];
}
