import { FORMATS, type Format } from '../../formats/reader.ts';
import { RECORD_FEATURES, RECORD_SURVIVALS } from '../../formats/record-survival.ts';
import { FEATURES, SURVIVALS } from '../../formats/survival.ts';
import { heading, labelled, type Page, painted, paragraph } from '../../report/terminal/page.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { loadedRules } from '../loaded-rules.ts';
import { type PageFlags, print, terminalPage } from '../page.ts';

/** Lists what is read, and what survives in each format. */
export async function formatsCommand(flags: PageFlags): Promise<Exit> {
  const { pack } = await loadedRules(flags.rules ?? [], []);
  const page = await terminalPage(pack, flags);
  await print([
    ...heading(page, 'Formats', 'told by the content first, by the name second').slice(1),
    ...FORMATS.flatMap((format) => entry(page, format)),
    '',
    ...paragraph(page, ['docs/formats.md says more about tables of records, groups and archives.']),
  ]);
  return EXIT.done;
}

const INDENT = 2;
const HANG = 6;

function entry(page: Page, { name, extensions, about }: Format): readonly string[] {
  const files = extensions.map((extension) => `.${extension}`).join(' ');
  const survivals = [...SURVIVALS, ...RECORD_SURVIVALS].filter(({ format }) => format === name);
  return [
    ...labelled(page, painted(page.style.strong, `${name} (${files})`), [about], INDENT, HANG),
    ...survivals.flatMap(({ sort, kept, lost }) => {
      const which = sort === null ? '' : `${sort}: `;
      const keeps = `${which}keeps ${named(kept)}`;
      const loses = lost.length === 0 ? '' : `; loses ${named(lost)}`;
      return paragraph(page, [`${keeps}${loses}`], HANG, HANG);
    }),
  ];
}

const NAMES: Readonly<Record<string, string>> = { ...FEATURES, ...RECORD_FEATURES };

function named(features: readonly string[]): string {
  return features.map((feature) => NAMES[feature]).join(', ');
}
