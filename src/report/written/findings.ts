import type { Location } from '../../model/place.ts';
import { counted } from '../counts.ts';
import { nameOf, remark } from '../excerpt.ts';
import { ruleTitle } from '../finding-title.ts';
import { SEVERITY } from '../labels.ts';
import { markedPassage, passage } from '../passage.ts';
import { type CategoryFound, type RuleFound, rulesFound, type Sample } from '../rules-found.ts';
import { type Block, type Example, heading, table, text } from './block.ts';
import type { Source } from './source.ts';

/** Rules told with an example, of each category. */
const TOLD = 4;
const EXAMPLES = 2;

/** What was found by category, then the rules met in most documents, each with its reason, examples and other words. */
export function findings(source: Source): readonly Block[] {
  const { report, words, options } = source;
  const found = rulesFound(report.documents, options);
  if (found.length === 0) return [heading(1, 'Findings by category'), text('The rules found nothing to ask about.')];
  return [
    heading(1, 'Findings by category'),
    text('Each finding is a reason to look again, not a fault. Those met in most documents stand first.'),
    table(
      [
        ['Category', 'text', 6],
        ['Findings', 'figure', 2],
        ['Documents', 'figure', 3],
      ],
      found.map(({ category, findings: count, documents }) => [
        words.categories[category].name,
        String(count),
        `${documents} of ${report.documents.length}`,
      ]),
    ),
    ...found.flatMap((category) => categoryPart(source, category)),
  ];
}

function categoryPart(source: Source, { category, rules }: CategoryFound): readonly Block[] {
  const { name, about } = source.words.categories[category];
  const ordered = [...rules.filter((rule) => !isAdvisory(rule)), ...rules.filter(isAdvisory)];
  const left = ordered.slice(TOLD);
  return [
    heading(2, name),
    ...(about === '' ? [] : [text(about)]),
    ...ordered.slice(0, TOLD).map((rule) => rulePart(source, rule)),
    ...(left.length === 0
      ? []
      : [
          text(
            `Also: ${left.map((rule) => `${ruleTitle(rule, source.words)} (${counted(rule.findings, 'finding')})`).join(', ')}.`,
          ),
        ]),
  ];
}

/** What only the second reader found comes last. */
function isAdvisory({ samples: [{ finding }] }: RuleFound): boolean {
  return finding.advisory;
}

function rulePart(source: Source, rule: RuleFound): Block {
  const { words, options } = source;
  const [{ finding }] = rule.samples;
  const advisory = finding.advisory ? ', second reader' : '';
  return {
    kind: 'finding',
    title: ruleTitle(rule, words),
    counts: `${counted(rule.findings, 'finding')} in ${counted(rule.documents, 'document')}, ${SEVERITY[rule.severity]}${advisory}`,
    reason: remark(finding.message, options),
    examples: rule.samples.slice(0, EXAMPLES).map((sample) => exampleOf(source, sample)),
    instead: finding.instead,
    source: words.sources[finding.rule] ?? null,
  };
}

function exampleOf({ options }: Source, { finding, audit }: Sample): Example {
  const words = finding.sentence === '' ? finding.text : finding.sentence;
  return {
    passage: finding.text === '' ? null : (markedPassage(finding, options) ?? passage(words, options)),
    where: `${nameOf(audit)}, ${placeOf(finding.location)}`,
  };
}

function placeOf({ line, page, pointer }: Location): string {
  if (pointer !== null) return pointer;
  return page === null ? `line ${line}` : `page ${page}, line ${line}`;
}
