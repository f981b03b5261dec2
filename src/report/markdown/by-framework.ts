import type { DocumentAudit } from '../../model/audit.ts';
import { byFramework, type PartShown, type PartSum, sumByFramework } from '../by-framework.ts';
import { RESULT, SEVERITY } from '../labels.ts';
import type { RunReport } from '../reporter.ts';
import { plainName } from '../wordbook.ts';
import { inert } from './escape.ts';
import { marked, placed, quote, type Sheet } from './sheet.ts';
import { table } from './table.ts';

/** The run by the framework that was asked for: a row for each part, then what in the rules speaks to it. */
export function runByFramework(sheet: Sheet, report: RunReport): readonly string[] {
  const { framework } = sheet.words;
  if (framework === undefined || report.documents.length === 0) return [];
  const sums = sumByFramework(framework, report, sheet.options);
  return [
    `## By ${inert(framework.name)}`,
    `${inert(framework.about)} Source: ${inert(framework.source)}.`,
    ...(framework.copyright === null ? [] : [inert(framework.copyright)]),
    table(
      [
        ['Part', 'left'],
        ['For', 'right'],
        ['Mixed', 'right'],
        ['Against', 'right'],
        ['Not evidenced', 'right'],
        ['Criteria met', 'left'],
      ],
      sums.map((sum) => [
        inert(sum.part.name),
        ...[sum.for, sum.mixed, sum.against, sum.none].map(String),
        criteriaOf(sheet, sum),
      ]),
    ),
    'What in the rules speaks to each part:',
    framework.parts
      .map(({ name, rules, criteria }) => {
        const ids = [...rules, ...criteria].map((id) => inert(id));
        return `- **${inert(name)}**: ${ids.length === 0 ? 'nothing yet' : ids.join(', ')}`;
      })
      .join('\n'),
  ];
}

function criteriaOf({ words }: Sheet, { criteria }: PartSum): string {
  const said = criteria.map(
    ({ id, met, applicable }) => `${inert(words.criteria[id]?.statement ?? plainName(id))} ${met}/${applicable}`,
  );
  return said.length === 0 ? '–' : said.join('; ');
}

/** One document by the framework: its parts in order, each with evidence, findings and criteria. */
export function documentByFramework(sheet: Sheet, audit: DocumentAudit): readonly string[] {
  const { framework } = sheet.words;
  if (framework === undefined) return [];
  return [
    `#### By ${inert(framework.name)}`,
    ...byFramework(framework, audit, sheet.options).flatMap((shown) => partLines(sheet, shown)),
  ];
}

const STANCE = { for: 'for', against: 'against', mixed: 'mixed', none: 'not evidenced' } as const;

function partLines(sheet: Sheet, { part, stance, criteria, findings, ...shown }: PartShown): readonly string[] {
  const lines = [
    ...shown.for.map((one) => line('For', quote(sheet, one.text), placed(one.location))),
    ...findings.map((finding) =>
      line(
        `Against, ${inert(finding.rule)} (${SEVERITY[finding.severity]})`,
        marked(sheet, finding),
        placed(finding.location),
      ),
    ),
    ...shown.against.map((one) => line('Against', quote(sheet, one.text), placed(one.location))),
    ...criteria.map(
      ([id, result]) =>
        `- Criterion, ${RESULT[result]}: ${inert(sheet.words.criteria[id]?.statement ?? plainName(id))}`,
    ),
  ];
  return [`**${inert(part.name)}**, ${STANCE[stance]}.`, ...(lines.length === 0 ? [] : [lines.join('\n')])];
}

const line = (what: string, words: string | null, place: string): string =>
  `- ${what}${words === null ? '' : `: ${words}`} (${place})`;
