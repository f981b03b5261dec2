import { describe, expect, test } from 'vitest';
import { shownFindings } from '../findings.ts';
import { wholeText } from '../pieces.ts';
import { HOSTILE, runOfText, WORLDLY } from '../samples/hostile.test-data.ts';
import { ONE_PLAN, OPTIONS } from '../samples/run.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { checkstyleReport } from './checkstyle.ts';
import { junitReport } from './junit.ts';
import { STANDING, STANDING_FINDINGS } from './standing.test-data.ts';
import { elementsOf, xmlTree } from './xml-tree.test-parse.ts';

const junit = (report = STANDING) => xmlTree(wholeText(junitReport(report, WORDS, OPTIONS)));
const checkstyle = (report = STANDING) => xmlTree(wholeText(checkstyleReport(report, WORDS, OPTIONS)));
const ODD = `${HOSTILE}${WORLDLY}\ud800 \ufffe \u0001 ]]> -- end`;

describe('the JUnit report', () => {
  test('counts what it holds', () => {
    const root = junit();
    const cases = elementsOf(root, 'testcase');
    expect(root.attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(elementsOf(root, 'failure').length),
      skipped: String(elementsOf(root, 'skipped').length),
      errors: '1',
    });
    expect(cases).toHaveLength(STANDING_FINDINGS.length + 1);
  });

  test('fails for warnings and errors that are open, and skips the rest with the reason', () => {
    const root = junit();
    const counted = STANDING_FINDINGS.slice(3).filter(({ severity }) => severity !== 'info');
    expect(elementsOf(root, 'failure').map(({ attributes }) => attributes.type)).toEqual(
      counted.map(({ severity }) => severity),
    );
    const reasons = elementsOf(root, 'skipped').map(({ attributes }) => attributes.message ?? '');
    expect(reasons[0]).toMatch(/^accepted by A. Reviewer until 2030-01-01 \(quoted from the Act\)/);
    expect(reasons[1]).toMatch(/^known from the baseline/);
    expect(reasons[2]).toMatch(/^second reader/);
  });

  test('has a case that passes for a document without findings', () => {
    const [plan] = ONE_PLAN.documents;
    const report = { ...ONE_PLAN, documents: plan === undefined ? [] : [{ ...plan, findings: [] }] };
    expect(junit(report).attributes).toMatchObject({ tests: '1', failures: '0' });
  });

  test('is well-formed whatever the texts hold', () => {
    const cases = elementsOf(junit(runOfText(ODD, 2)), 'testcase');
    expect(cases.length).toBeGreaterThan(10);
    expect(JSON.stringify(cases)).toContain('<script>alert(1)</script>');
  });
});

describe('the Checkstyle report', () => {
  test('has the open findings of each file at their lines', () => {
    const [unreadable, file] = elementsOf(checkstyle(), 'file');
    expect(file?.attributes.name).toBe(STANDING.documents[0]?.path);
    const [audit] = STANDING.documents;
    const open = audit === undefined ? [] : shownFindings(audit, OPTIONS).slice(2);
    expect(file?.children.map(({ attributes }) => [Number(attributes.line), attributes.severity])).toEqual(
      open.map(({ location, severity }) => [location.line, severity]),
    );
    expect(unreadable?.children[0]?.attributes.message).toContain('holds no text');
    expect(wholeText(checkstyleReport(STANDING, WORDS, OPTIONS))).toContain(
      '<!-- 1 accepted, 1 known from the baseline -->',
    );
  });

  test('is well-formed whatever the texts hold', () => {
    expect(elementsOf(checkstyle(runOfText(ODD, 2)), 'error').length).toBeGreaterThan(10);
  });
});
