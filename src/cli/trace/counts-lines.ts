import type { SentenceWhy } from '../../audit/why/sentence-why.ts';
import { ACTOR, AREA, DIRECTION, OWNERSHIP, SEVERITY, STATUS } from '../../report/labels.ts';
import { heading, type Page, painted, paragraph } from '../../report/terminal/page.ts';

/** Cues that say something of titles alone: in a sentence they are accidents. */
const OF_TITLES = /\btitle(?:-part|-not|\/\w+)?$|-title(?:\/except)?$/;

/** What a sentence counts for: findings, goals, steps, sections and evidence. */
export function countsLines(page: Page, { counts, cues, role }: SentenceWhy): readonly string[] {
  const { words } = page;
  const shown = cues.filter(({ cue }) => role !== 'text' || !OF_TITLES.test(cue));
  const lines: readonly (readonly [string, string])[] = [
    ...counts.findings.map(({ rule, severity, category, advisory }): readonly [string, string] => [
      'finding',
      `${rule}: ${SEVERITY[severity]}${advisory ? ', second reader' : ''}, ${words.categories[category].name.toLowerCase()}`,
    ]),
    ...counts.goals.map(({ ownership, direction, area, because }): readonly [string, string] => [
      'goal',
      `${OWNERSHIP[ownership]}, ${DIRECTION[direction]}, ${AREA[area]}: ${because.join('; ')}`,
    ]),
    ...counts.actions.map(({ actor }): readonly [string, string] => ['step', `who acts: ${ACTOR[actor]}`]),
    ...counts.sections.map(({ element, result }): readonly [string, string] => [
      'section',
      `${words.elements[element]}, ${STATUS[result.status]}: ${result.because}`,
    ]),
    ...counts.themes.map(({ theme, evidence }): readonly [string, string] => [
      'theme',
      `${evidence.stance} ${words.themes[theme].name}: ${words.says[evidence.rule] ?? 'by what else was found'} (${evidence.rule})`,
    ]),
  ];
  return [
    ...heading(page, 'Counts for', lines.length === 0 ? 'nothing' : ''),
    ...lines.flatMap(([what, said]) => paragraph(page, [painted(page.style.strong, what), ` · ${said}`], 2, 4)),
    ...(shown.length === 0 ? [] : heading(page, 'Other cues met')),
    ...shown.flatMap(({ cue, say, words: spans }) =>
      paragraph(
        page,
        [
          painted(page.style.strong, cue),
          ` ${[...new Set(spans.map(({ text }) => `“${text}”`))].join(', ')}`,
          painted(page.style.quiet, say === null ? '' : ` ${say}`),
        ],
        2,
        4,
      ),
    ),
  ];
}
