import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { wholeText } from '../pieces.ts';
import type { RunReport } from '../reporter.ts';
import { HOSTILE, runOfText, WORLDLY } from '../samples/hostile.test-data.ts';
import { ONE_PLAN, OPTIONS, runOf } from '../samples/run.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { sarifReport } from './sarif.ts';
import { faultsOfOwn, faultsOfStandard } from './sarif-schemas.test-data.ts';
import { STANDING } from './standing.test-data.ts';

const logOf = (report: RunReport): Log => JSON.parse(wholeText(sarifReport(report, WORDS, OPTIONS))) as Log;
const resultsOf = (report: RunReport): readonly Result[] => logOf(report).runs[0]?.results ?? [];

describe('the SARIF report', () => {
  test.each([
    ['one plan', ONE_PLAN],
    ['findings that are accepted, known and advisory', STANDING],
    ['no document', runOf([])],
    ['markup in every text', runOfText(HOSTILE, 3)],
    ['scripts of the world and half a surrogate', runOfText(`${WORLDLY}\ud800`, 2)],
    ['absolute paths', runOfText('C:/forms/a b.txt', 2)],
  ])('is valid with %s', (_, report) => {
    expect(faultsOfStandard(logOf(report))).toEqual([]);
    expect(faultsOfOwn(logOf(report))).toEqual([]);
  });

  test.each([
    ['no words of the documents', { excerpts: false }],
    ['reasons and sources', { explain: true }],
    ['errors alone', { minSeverity: 'error' as const }],
  ])('is valid with %s', (_, options) => {
    for (const report of [ONE_PLAN, STANDING, runOfText(HOSTILE, 3)]) {
      const log = JSON.parse(wholeText(sarifReport(report, WORDS, { ...OPTIONS, ...options }))) as Log;
      expect([...faultsOfStandard(log), ...faultsOfOwn(log)]).toEqual([]);
    }
  });

  test.each([
    ['the standard', faultsOfStandard],
    ['what the program writes', faultsOfOwn],
  ])('the schema of %s refuses what is no SARIF', (_, faultsOf) => {
    expect(faultsOf({ ...logOf(ONE_PLAN), version: '2.0.0' })).not.toEqual([]);
    expect(faultsOf({ ...logOf(ONE_PLAN), runs: [{ tool: { driver: {} }, results: [] }] })).not.toEqual([]);
  });

  test('points at the words in lines, columns and characters', () => {
    const { findings } = ONE_PLAN.documents[0] ?? { findings: [] };
    const wanted = findings.find(({ rule }) => rule === 'wording/non-compliant');
    const found = resultsOf(ONE_PLAN).find(({ ruleId }) => ruleId === 'wording/non-compliant');
    const region = found?.locations?.[0]?.physicalLocation?.region;
    expect(region).toMatchObject({
      startLine: wanted?.location.line,
      startColumn: wanted?.location.column,
      endColumn: (wanted?.location.column ?? 0) + (wanted?.text.length ?? 0),
      charOffset: wanted?.location.start,
      charLength: wanted?.text.length,
      snippet: { text: wanted?.text },
    });
    expect(found?.partialFingerprints).toEqual({ 'recoveryAudit/v1': wanted?.fingerprint });
  });

  test('describes every rule once, with help and tags, and each result points at its own', () => {
    const run = logOf(ONE_PLAN).runs[0];
    const rules = run?.tool.driver.rules ?? [];
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    const rule = rules.find(({ id }) => id === 'wording/non-compliant');
    expect(rule?.properties?.tags).toEqual(expect.arrayContaining(['working-relationship', 'partnerships']));
    expect(rule?.help?.text).toContain('Other words:');
  });

  test('marks accepted and known findings as suppressed, and those of the second reader as advisory', () => {
    const [accepted, known, advisory, open] = resultsOf(STANDING);
    expect(accepted?.suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'quoted from the Act',
        properties: { reviewer: 'A. Reviewer', expires: '2030-01-01' },
      },
    ]);
    expect(known?.baselineState).toBe('unchanged');
    expect(known?.suppressions).toHaveLength(1);
    expect(advisory?.properties?.tags).toContain('advisory');
    expect(advisory?.rank).toBe(75);
    expect(open?.suppressions).toBeUndefined();
  });

  test('has no lines for a file that has none, and says the place in words', () => {
    const plan = STANDING.documents[0];
    const report = runOf(plan === undefined ? [] : [{ ...plan, format: 'docx' }]);
    const [location] = resultsOf(report)[0]?.locations ?? [];
    expect(location?.physicalLocation?.region).toBeUndefined();
    expect(location?.logicalLocations?.[0]?.fullyQualifiedName).toMatch(/^line \d+$/);
  });

  test('leaves words of the document out where excerpts are off', () => {
    const text = wholeText(sarifReport(ONE_PLAN, WORDS, { ...OPTIONS, excerpts: false }));
    expect(text).not.toContain('snippet');
    expect(text).not.toContain('“non-compliant”');
  });
});
