import type { RulePack } from '../../model/pack.ts';
import { SEVERITY } from '../../report/labels.ts';
import { heading, labelled, type Page, painted, paragraph } from '../../report/terminal/page.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { type PageFlags, print, terminalPage } from '../page.ts';

/** Lists what documents are held against. */
export async function rulesList(flags: PageFlags): Promise<Exit> {
  const { pack, pathOf } = await configuredRules(flags, []);
  const page = await terminalPage(pack, flags);
  await print([
    ...wording(page, pack, pathOf),
    ...listed(
      page,
      'Sections',
      pack.sections.map(({ element, about }) => [`section/${element}`, about]),
    ),
    ...listed(
      page,
      'Themes',
      pack.themes.map(({ theme, about }) => [theme, about]),
    ),
    ...listed(
      page,
      'Signs',
      pack.signs.map(({ id, say }) => [id, say]),
    ),
    ...listed(
      page,
      'Contexts',
      pack.contexts.map(({ id, say }) => [id, say]),
    ),
    ...listed(
      page,
      'Standards',
      pack.standards.map(({ id, name }) => [id, name]),
    ),
    ...listed(
      page,
      'Frameworks',
      pack.frameworks.map(({ id, name }) => [id, name]),
    ),
    '',
    ...paragraph(page, ['"recovery-audit explain NAME" says more about any of them.']),
  ]);
  return EXIT.done;
}

function wording(page: Page, { wording: rules }: RulePack, pathOf: (file: string) => string): readonly string[] {
  const files = [...new Set(rules.map(({ file }) => file))];
  return files.flatMap((file, index) => {
    const inFile = rules.filter((rule) => rule.file === file);
    const lines = heading(page, `Wording: ${inFile[0]?.category ?? ''}`, pathOf(file));
    return [
      ...(index === 0 ? lines.slice(1) : lines),
      ...inFile.flatMap(({ id, severity, say }) => entry(page, id, `${SEVERITY[severity]}: ${say}`)),
    ];
  });
}

function listed(page: Page, title: string, entries: readonly (readonly [string, string])[]): readonly string[] {
  if (entries.length === 0) return [];
  return [...heading(page, title, String(entries.length)), ...entries.flatMap(([id, say]) => entry(page, id, say))];
}

const INDENT = 2;
const HANG = 6;

function entry(page: Page, id: string, say: string): readonly string[] {
  return labelled(page, painted(page.style.strong, id), [say], INDENT, HANG);
}
