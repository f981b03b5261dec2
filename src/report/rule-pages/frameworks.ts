import type { Framework, RulePack } from '../../model/pack.ts';
import { inert } from '../markdown/escape.ts';
import { table } from '../markdown/table.ts';
import { plainName } from '../wordbook.ts';
import { page, type RulePage, sourceLine } from './entry.ts';

/** A page for each framework: its parts, the themes that they speak to, and the rules that name them. */
export function frameworkPages(pack: RulePack): readonly RulePage[] {
  const speakers = rulesByPart(pack);
  return pack.frameworks.map((framework) => page(`framework-${framework.id}.md`, lines(framework, speakers)));
}

function lines(framework: Framework, speakers: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const { id, name, about, copyright, members } = framework;
  return [
    `# ${inert(name)}`,
    '',
    inert(about),
    '',
    sourceLine(framework),
    ...(copyright === null ? [] : ['', inert(copyright)]),
    '',
    table(
      [
        ['part', 'left'],
        ['what it is', 'left'],
        ['themes', 'left'],
        ['rules that speak to it', 'left'],
      ],
      members.map((member) => [
        `${inert(member.name)} \`${id}/${member.id}\``,
        inert(member.about),
        member.themes.map(plainName).join(', ') || '–',
        (speakers.get(`${id}/${member.id}`) ?? []).map((rule) => `\`${rule}\``).join(', ') || '–',
      ]),
    ),
  ];
}

/** Ids of the rules that name a part of a framework, by the part. */
function rulesByPart(pack: RulePack): ReadonlyMap<string, readonly string[]> {
  const named = [
    ...pack.wording,
    ...pack.signs,
    ...pack.themes.flatMap((theme) => [...theme.for, ...theme.against]),
    ...pack.sections.map(({ element, parts }) => ({ id: `section/${element}`, parts })),
    ...pack.themes.map(({ theme, parts }) => ({ id: theme, parts })),
    ...pack.standards.flatMap(({ criteria }) => criteria),
  ];
  const found = new Map<string, string[]>();
  for (const { id, parts } of named) {
    for (const part of parts) {
      const known = found.get(part);
      if (known === undefined) found.set(part, [id]);
      else if (!known.includes(id)) known.push(id);
    }
  }
  return found;
}
