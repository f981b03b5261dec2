import { join } from 'node:path';
import { rulePages } from '../../report/rule-pages/rule-pages.ts';
import { writeWhole } from '../../report/write.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import type { PageFlags } from '../page.ts';
import { tell } from '../trouble.ts';

/** Writes the rules as Markdown pages: a page for each family of rules and each framework, and an index. */
export async function rulesDocs(folder: string, flags: PageFlags): Promise<Exit> {
  const { pack } = await configuredRules(flags, []);
  const pages = rulePages(pack);
  for (const { file, text } of pages) await writeWhole(join(folder, file), text);
  tell(`Wrote ${pages.length} pages into ${folder}: begin with index.md.`);
  return EXIT.done;
}
