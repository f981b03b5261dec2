import type { Criterion, RulePack, Standard } from '../../model/pack.ts';

/** The page of criteria, as Markdown: a table for each standard, in the words of its rules. */
export function criteriaPage({ standards }: RulePack): string {
  const intro = [
    '# Criteria',
    '',
    'What a document is held against, standard by standard. A criterion is met or not met; it is **not applicable** where there is',
    'nothing to judge, and an **exception** where the text gives a reason that is not the plan’s fault. Percentages are met ÷ (met +',
    'not met), with exceptions counted apart. Targets are a proposal, to be agreed locally.',
    '',
    'This page is written from `rules/standards`; change it there.',
  ];
  return `${[...intro, ...standards.flatMap(standardTable)].join('\n')}\n`;
}

function standardTable(standard: Standard): readonly string[] {
  return [
    '',
    `## ${standard.name} (\`${standard.id}\`)`,
    '',
    `${standard.about} For: ${standard.kinds.join(', ')}. Source: ${standard.source}.`,
    '',
    '| criterion | target | met when | not applicable when | exception when | source |',
    '| --- | --- | --- | --- | --- | --- |',
    ...standard.criteria.map(row),
  ];
}

function row(criterion: Criterion): string {
  const cells = [
    `**${criterion.statement}** \`${criterion.id}\``,
    `${Math.round(criterion.target * 100)} %`,
    criterion.met,
    criterion.notApplicable ?? '–',
    criterion.exception ?? '–',
    criterion.source,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
