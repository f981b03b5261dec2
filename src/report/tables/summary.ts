import type { FindingCategory } from '../../model/audit.ts';
import { AREAS, DIRECTIONS, ELEMENTS, KINDS, OWNERSHIPS, SECTION_STATUSES } from '../../model/vocabulary.ts';
import { ownGoals, plansWithStrengths, ruleCounts, tally } from '../counts.ts';
import { AREA, DIRECTION, KIND, OWNERSHIP, STATUS } from '../labels.ts';
import { maskedNote } from '../masked-note.ts';
import { column, shareOf, type TableSource, tableOf } from './table.ts';

/** A fact in words, or a count of so many. */
interface Row {
  readonly part: string;
  readonly measure: string;
  readonly count?: number;
  readonly of?: number;
  readonly text?: string;
}

export const SUMMARY = tableOf<Row>({
  name: 'Summary',
  about: 'What was audited with which rules, and the main figures. What is good comes first.',
  rows: (source) => [
    ...madeWith(source),
    ...read(source),
    ...good(source),
    ...goals(source),
    ...sections(source),
    ...shared(source),
    ...found(source),
  ],
  columns: [
    column('Part', 'name', 'Which part of the report the row belongs to.', ({ part }) => part),
    column('Measure', 'text', 'What is counted or said.', ({ measure }) => measure),
    column('Count', 'count', 'How many.', ({ count }) => count ?? null),
    column('Of', 'count', 'Of how many, where it is a share of something.', ({ of }) => of ?? null),
    column('Share', 'share', 'Count out of all.', ({ count, of }) =>
      count === undefined || of === undefined ? null : shareOf(count, of),
    ),
    column('Said', 'text', 'What is no figure.', ({ text }) => text ?? null),
  ],
});

function madeWith({ report: { tool }, words: { standard }, options }: TableSource): readonly Row[] {
  const part = 'Made with';
  const masked = maskedNote(options);
  return [
    { part, measure: 'Program and version', text: `${tool.name} ${tool.version}` },
    { part, measure: 'Rules: reports compare only where this is the same', text: tool.rules },
    { part, measure: 'Standard', text: `${standard.name} (${tool.standard})` },
    { part, measure: 'Source of the standard', text: standard.source },
    ...(masked === null ? [] : [{ part, measure: 'Masking', text: masked }]),
  ];
}

function read({ report: { documents, unreadable, withoutPlan = [], passedOver } }: TableSource): readonly Row[] {
  const part = 'Documents';
  const of = documents.length;
  const kinds = tally(KINDS, documents, ({ kind }) => kind);
  return [
    { part, measure: 'Audited', count: of },
    ...[...kinds].map(([kind, count]) => ({ part, measure: KIND[kind].many, count, of })),
    { part, measure: 'Could not be read, and are in none of the figures', count: unreadable.length },
    ...(withoutPlan.length === 0 ? [] : [{ part, measure: 'Read, and holding no plan', count: withoutPlan.length }]),
    { part, measure: 'Passed over as no documents', count: passedOver },
  ];
}

function good({ report: { documents } }: TableSource): readonly Row[] {
  const part = 'What is good';
  const strengths = plansWithStrengths(documents);
  const own = ownGoals(documents);
  return [
    { part, measure: 'Care plans that record strengths of this person', count: strengths.with, of: strengths.plans },
    { part, measure: "Goals that are the person's own", count: own.own, of: own.goals },
    { part, measure: "Documents with a goal of the person's own", count: own.documents, of: documents.length },
  ];
}

function goals({ report: { documents } }: TableSource): readonly Row[] {
  const part = 'Goals';
  const counts = new Map<string, number>();
  let of = 0;
  for (const audit of documents) {
    for (const { ownership, direction, area } of audit.goals) {
      of += 1;
      for (const value of [`o ${ownership}`, `d ${direction}`, `a ${area}`]) add(counts, value);
    }
  }
  const row = (measure: string, value: string): Row => ({ part, measure, count: counts.get(value) ?? 0, of });
  return [
    ...OWNERSHIPS.map((value) => row(`Whose: ${OWNERSHIP[value]}`, `o ${value}`)),
    ...DIRECTIONS.map((value) => row(`Direction: ${DIRECTION[value]}`, `d ${value}`)),
    ...AREAS.map((value) => row(`About: ${AREA[value]}`, `a ${value}`)),
  ];
}

function sections({ report: { documents }, words }: TableSource): readonly Row[] {
  return KINDS.flatMap((kind) => {
    const counts = new Map<string, number>();
    let of = 0;
    for (const audit of documents) {
      const held = audit.kind === kind ? audit.sections : null;
      if (held === null) continue;
      of += 1;
      for (const element of ELEMENTS) add(counts, `${element} ${held[element].status}`);
    }
    if (of === 0) return [];
    return ELEMENTS.flatMap((element) =>
      SECTION_STATUSES.map((status) => ({
        part: `Sections of ${KIND[kind].many}`,
        measure: `${words.elements[element]}: ${STATUS[status]}`,
        count: counts.get(`${element} ${status}`) ?? 0,
        of,
      })),
    );
  });
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Categories with the most findings first. */
function shared({ report: { cohort, documents } }: TableSource): readonly Row[] {
  const part = 'The same words';
  const plans = documents.filter(({ kind }) => kind === 'care-plan').length;
  if (cohort.copied.length === 0) return [];
  const half = cohort.copied.filter((plan) => plan.repeated * 2 >= plan.passages).length;
  const passages = cohort.copied.reduce((sum, plan) => sum + plan.passages, 0);
  const repeated = cohort.copied.reduce((sum, plan) => sum + plan.repeated, 0);
  return [
    {
      part,
      measure: "Care plans with sentences or goals of other people's plans",
      count: cohort.copied.length,
      of: plans,
    },
    { part, measure: 'Care plans of which they are half or more', count: half, of: plans },
    { part, measure: 'Sentences and goals of these plans that stand in others too', count: repeated, of: passages },
  ];
}

function found({ report: { documents }, words, options }: TableSource): readonly Row[] {
  const totals = new Map<FindingCategory, number>();
  for (const { category, findings } of ruleCounts(documents, options)) {
    totals.set(category, (totals.get(category) ?? 0) + findings);
  }
  return [...totals]
    .sort(([, a], [, b]) => b - a)
    .map(([category, count]) => ({ part: 'Findings', measure: words.categories[category].name, count }));
}
