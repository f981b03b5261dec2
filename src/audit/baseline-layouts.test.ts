import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { createReader } from '../language/read.ts';
import type { DocumentAudit, Finding } from '../model/audit.ts';
import { auditDocument } from './audit-document.ts';
import { entriesFor, staleEntries, withBaseline } from './baseline.ts';
import { pack } from './sections/reading.test-data.ts';

const reader = createReader(pack);
const TODAY = '2026-03-01';

/** Sentences with one finding each, by its rule. */
const FAULTS: Readonly<Record<string, string>> = {
  'He was non-compliant with his depot in March and again in the second week of June.': 'wording/non-compliant',
  'He lacks insight into what happened at the hostel on the hill that winter.': 'wording/lacks-insight',
  'She is attention-seeking when the ward is short of people and the day is long.': 'wording/attention-seeking',
  'She absconded from the unit on the way back from the dentist.': 'wording/absconded',
};
const PLAIN = [
  'The walk to the market takes her ten minutes and she knows every stall on the way.',
  'Her sister Ruth rings on Sundays.',
  'He grows beans on the allotment behind the library, and shares it with a neighbour.',
  'The bus stops outside the door.',
  'They spoke about the summer and about the choir.',
];
const HEADINGS = ['Home and money', 'The week', 'People', 'Health'];

/** Sections, their paragraphs, their sentences. */
type Plan = readonly (readonly (readonly string[])[])[];
interface Layout {
  readonly format: 'text' | 'markdown';
  /** Longest line, in characters. */
  readonly width: number;
  readonly bullets: boolean;
}

const sentence = fc.oneof(fc.constantFrom(...Object.keys(FAULTS)), fc.constantFrom(...PLAIN));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 });
const plan: fc.Arbitrary<Plan> = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: HEADINGS.length,
});
const layout: fc.Arbitrary<Layout> = fc.record({
  format: fc.constantFrom('text', 'markdown'),
  // As mail programs, editors and typists wrap, or not at all.
  width: fc.oneof(fc.integer({ min: 56, max: 110 }), fc.constant(10_000)),
  bullets: fc.boolean(),
});

function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined) lines.push(word);
    else if (indent.length + line.length + 1 + word.length > width) lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}

function audited(sections: Plan, { format, width, bullets }: Layout): DocumentAudit {
  const blocks = sections.flatMap((paragraphs, index) => [
    `${format === 'markdown' ? '## ' : ''}${HEADINGS[index] ?? ''}`,
    ...paragraphs.map((said) =>
      bullets ? `- ${wrapped(said.join(' '), width, '  ')}` : wrapped(said.join(' '), width, ''),
    ),
  ]);
  const document = readText({ path: 'plan.txt' }, `CARE PLAN\n\n${blocks.join('\n\n')}\n`, format);
  return auditDocument(reader(document, { kind: 'care-plan', addressee: null }), pack, { standard: null });
}

/** How often each faulty sentence stands in a plan. */
function counted(sections: Plan): ReadonlyMap<string, number> {
  const all = sections.flat(2);
  return new Map(Object.keys(FAULTS).map((fault) => [fault, all.filter((said) => said === fault).length]));
}

/** How often each is found among these findings. */
function found(findings: readonly Finding[]): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(FAULTS).map(([fault, rule]) => [fault, findings.filter((finding) => finding.rule === rule).length]),
  );
}

const more = (now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...now].map(([fault, count]) => [fault, Math.max(0, count - (before.get(fault) ?? 0))]));

/** The same sections and paragraphs in another order. */
const moved = (sections: Plan): fc.Arbitrary<Plan> =>
  fc
    .tuple(...sections.map((paragraphs) => fc.shuffledSubarray([...paragraphs], { minLength: paragraphs.length })))
    .chain((shuffled) => fc.shuffledSubarray([...shuffled], { minLength: shuffled.length }));

describe('a baseline of a plan, read as text or Markdown', () => {
  test('knows every finding again when lines are wrapped anew, paragraphs move and harmless ones come in between', () => {
    const edits = plan.chain((before) => fc.tuple(fc.constant(before), moved(before), layout, layout, paragraph));
    fc.assert(
      fc.property(edits, ([before, after, first, second, added]) => {
        const entries = entriesFor(audited(before, first), []);
        const harmless = added.filter((said) => !(said in FAULTS));
        const edited = harmless.length === 0 ? after : after.map((paragraphs) => [harmless, ...paragraphs]);
        const held = withBaseline(audited(edited, second), entries, TODAY);
        const faults = held.findings.filter(({ rule }) => Object.values(FAULTS).includes(rule));
        expect(found(faults)).toEqual(counted(before));
        expect(faults.filter(({ known }) => !known)).toEqual([]);
        const stale = staleEntries(held, entries).map(({ rule }) => rule);
        expect(stale.filter((rule) => Object.values(FAULTS).includes(rule))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves open exactly what there is more of than before', () => {
    fc.assert(
      fc.property(plan, plan, layout, layout, (before, after, first, second) => {
        const entries = entriesFor(audited(before, first), []);
        const open = withBaseline(audited(after, second), entries, TODAY).findings.filter(({ known }) => !known);
        expect(found(open)).toEqual(more(counted(after), counted(before)));
      }),
      { numRuns: 60 },
    );
  });
});
