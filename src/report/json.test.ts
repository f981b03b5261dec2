import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonReport } from './json.ts';
import { reportJsonSchema, reportSchema } from './json-schema.ts';
import { PLAN, PLAN_TEXT } from './samples/plan.test-data.ts';
import { ONE_PLAN, OPTIONS, runOf } from './samples/run.test-data.ts';
import { WORDS } from './samples/words.test-data.ts';

const text = jsonReport(ONE_PLAN, WORDS, OPTIONS);
const read = reportSchema.parse(JSON.parse(text));
const valid = new Ajv2020({ strict: false }).compile(reportJsonSchema());

describe('the JSON report', () => {
  it('begins with the schema and the tool, in a fixed order of keys', () => {
    expect(
      text.startsWith('{\n  "schema": "recovery-audit/report/1",\n  "tool": {\n    "name": "recovery-audit",'),
    ).toBe(true);
    expect(Object.keys(read)).toEqual(['schema', 'tool', 'documents', 'unreadable', 'passedOver', 'cohort']);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('reports exactly the text of the document from start to end', () => {
    const found = read.documents.flatMap(({ findings, goals, actions }) => [...findings, ...goals, ...actions]);
    expect(found).toHaveLength(19);
    for (const { text: quoted, location } of found) {
      expect(PLAN_TEXT.slice(location.start, location.end)).toBe(quoted);
    }
  });

  it('keeps every finding, section, goal, theme and criterion as the audit gave it', () => {
    expect(read.documents).toEqual([PLAN]);
  });

  it('adds to each criterion what it says and whether its target is met', () => {
    expect(read.cohort.criteria[0]).toMatchObject({
      id: 'strengths-recorded',
      statement: 'The plan records strengths of this person, with content.',
      met: 1,
      applicable: 1,
      verdict: 'not-shown',
    });
    expect(read.cohort.criteria.at(-1)).toMatchObject({ applicable: 0, low: null, high: null, verdict: 'none' });
  });

  it('does not depend on the order in which keys were set', () => {
    const turned = Object.fromEntries(Object.entries(PLAN.themes).reverse());
    const again = { ...PLAN, themes: { ...turned, ...PLAN.themes }, group: { b: '2', a: '1' } };
    const straight = { ...PLAN, group: { a: '1', b: '2' } };
    expect(jsonReport(runOf([again]), WORDS, OPTIONS)).toBe(jsonReport(runOf([straight]), WORDS, OPTIONS));
  });

  it('leaves advice out where only warnings were asked for', () => {
    const report = reportSchema.parse(JSON.parse(jsonReport(ONE_PLAN, WORDS, { ...OPTIONS, minSeverity: 'warning' })));
    expect(report.documents[0]?.findings.map(({ severity }) => severity)).not.toContain('info');
    expect(report.documents[0]?.findings).toHaveLength(9);
  });

  it('holds no word of the document where excerpts are off', () => {
    const bare = jsonReport(ONE_PLAN, WORDS, { ...OPTIONS, excerpts: false });
    for (const word of ['gospel', 'lacks insight', 'market', 'What matters to Marlon'])
      expect(bare).not.toContain(word);
    expect(reportSchema.parse(JSON.parse(bare)).documents[0]?.findings[0]?.location).toEqual(
      PLAN.findings[0]?.location,
    );
  });

  it('cannot steer a terminal that it is printed to', () => {
    const steering = { ...PLAN, path: 'a\u001b[2J\u009b31m.txt' };
    expect(jsonReport(runOf([steering]), WORDS, OPTIONS)).toContain('"path": "a\\u001b[2J\\u009b31m.txt"');
  });
});

describe('the JSON Schema of the report', () => {
  it('holds for the report, and for one with keys of a later version', () => {
    expect(valid(JSON.parse(text)), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...read, later: 1 })).toBe(true);
  });

  it.each([
    ['another schema', { ...read, schema: 'recovery-audit/report/2' }],
    ['a document without themes', { ...read, documents: [{ ...PLAN, themes: undefined }] }],
    ['fifteen themes', { ...read, documents: [{ ...PLAN, themes: { ...PLAN.themes, individuality: undefined } }] }],
    [
      'an unknown status',
      { ...read, documents: [{ ...PLAN, sections: { ...PLAN.sections, values: { status: 'poor' } } }] },
    ],
    ['a line 0', { ...read, documents: [{ ...PLAN, goals: [{ ...PLAN.goals[0], location: { line: 0 } }] }] }],
  ])('refuses %s', (_, report) => {
    expect(valid(JSON.parse(JSON.stringify(report)))).toBe(false);
  });

  it('says what its keys mean, and is of the 2020-12 draft', () => {
    const schema = JSON.stringify(reportJsonSchema());
    expect(schema).toContain('https://json-schema.org/draft/2020-12/schema');
    expect(schema).toContain('Exactly the text from start to end');
  });
});
