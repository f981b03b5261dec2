import type { Provenance } from '../../model/pack.ts';
import type { Theme } from '../../model/vocabulary.ts';
import { heading, type Page, painted, paragraph } from '../../report/terminal/page.ts';

const VERIFIED: Readonly<Record<Provenance['verified'], string>> = {
  checked: 'checked against the source',
  partly: 'partly checked against the source',
  'from-memory': 'given from memory, not yet checked',
  judgement: "this project's own judgement, extending a published principle",
};

export function verifiedInWords(verified: Provenance['verified']): string {
  return VERIFIED[verified];
}

/** The first lines of every explanation: the name, what kind of thing it is, and what it says. */
export function opening(page: Page, id: string, what: string, say: string): readonly string[] {
  return [...paragraph(page, [painted(page.style.strong, id), ` · ${what}`]), '', ...paragraph(page, [say])];
}

/** Where something comes from, and which file an audit lead would edit. */
export function origin(
  page: Page,
  { source, verified, file, line, parts }: Provenance,
  pathOf: (file: string) => string,
): readonly string[] {
  return [
    ...heading(page, 'Where it comes from'),
    ...paragraph(page, [`${source} (${VERIFIED[verified]}).`], 2),
    ...(parts.length === 0 ? [] : paragraph(page, [`It also speaks to ${parts.join(', ')}.`], 2)),
    ...paragraph(page, [painted(page.style.quiet, `Written in ${pathOf(file)}:${line}`)], 2),
  ];
}

/** A theme by its name and domain. */
export function themeInWords(page: Page, theme: Theme): string {
  const { name, domain } = page.words.themes[theme];
  return `${name} (${page.words.domains[domain]})`;
}

/** A heading and its items; nothing where there are none. */
export function list(page: Page, title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  return [...heading(page, title), ...items.flatMap((item) => paragraph(page, [`- ${item}`], 2, 4))];
}
