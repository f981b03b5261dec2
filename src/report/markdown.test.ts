import { describe, expect, it } from 'vitest';
import { inert } from './markdown/escape.ts';
import { markdownReport } from './markdown.ts';
import { wholeText } from './pieces.ts';
import type { ReportOptions, RunReport } from './reporter.ts';
import { COHORT, ONE_LETTER } from './samples/cohort.test-data.ts';
import { PLAN } from './samples/plan.test-data.ts';
import { ONE_PLAN, OPTIONS, runOf } from './samples/run.test-data.ts';
import { WORDS } from './samples/words.test-data.ts';

function shown(report: RunReport, options: Partial<ReportOptions> = {}): string {
  return wholeText(markdownReport(report, WORDS, { ...OPTIONS, ...options }));
}

describe('quoted text in Markdown', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['`rm -rf`', '\\`rm -rf\\`'],
    ['**loud** _soft_ ~gone~ $x$', '\\*\\*loud\\*\\* \\_soft\\_ \\~gone\\~ \\$x\\$'],
    ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['![p](http://x.y/z.png)', '!\\[p\\](http:\\//x.y/z.png)'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['&lt;b&gt; &#60; A & B', '&amp;lt;b&amp;gt; &amp;#60; A & B'],
    ['# Heading', '\\# Heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['1.5 mg', '1.5 mg'],
    ['=== ', '\\==='],
    ['> quote', '&gt; quote'],
    ['see www.example.org', 'see www\\.example.org'],
    ['one\n\n# two\r\n---', 'one # two ---'],
    ['back\\slash\\', 'back\\\\slash\\\\'],
    ['a\u001b[0m\u202eb', 'a\\[0mb'],
  ])('%j is inert', (text, escaped) => {
    expect(inert(text)).toBe(escaped);
  });

  it('stays inert wherever it comes into the report', () => {
    const hostile = 'x](javascript:alert(1)) <script>alert(1)</script> | `code`\n\n# Owned\n\n![a](http://b.c)';
    const findings = PLAN.findings.map((finding) => ({
      ...finding,
      text: hostile,
      sentence: `${hostile} y`,
      message: hostile,
    }));
    const goals = PLAN.goals.map((goal) => ({ ...goal, text: hostile, because: [hostile] }));
    const document = {
      ...PLAN,
      path: hostile,
      record: hostile,
      group: { [hostile]: hostile },
      notes: [hostile],
      findings,
      goals,
    };
    const text = shown(runOf([document, document], { unreadable: [{ path: hostile, reason: hostile }] }));
    expect(text).not.toMatch(/<(?!!)/);
    expect(text).not.toMatch(/^# Owned/m);
    expect(text).not.toMatch(/(?<!\\)`/);
    expect(text).not.toMatch(/(?<!\\)[[\]]/);
    expect(text).not.toContain('://');
    const tableRows = text.split('\n').filter((line) => line.startsWith('| '));
    for (const row of tableRows) expect(row.endsWith(' |')).toBe(true);
    expect(text.match(/^# /gm)).toHaveLength(1);
  });
});

describe('the audit report', () => {
  const text = shown(COHORT);

  it('says what it was made with and on what', () => {
    expect(text).toMatch(/^# Audit of recovery-oriented practice\n\n\| Details \| To be filled in \|/);
    expect(text).toContain('- Documents audited: 14 (12 care plans, 1 letter, 1 template).');
    expect(text).toContain('- Could not be read: 2. Passed over as no documents: 3.');
    expect(text).toContain('- Made with recovery-audit 0.1.0, rules 3f9c2ab41d07.');
  });

  it('holds the parts of an audit report in their order', () => {
    expect(text.match(/^## .*/gm)).toEqual([
      '## What the documents do well',
      '## Background',
      '## Aim',
      '## Standards',
      '## Method',
      '## Results',
      '## Findings by category',
      '## What this report can and cannot show',
      '## Action plan',
      '## Re-audit',
      '## Documents',
    ]);
    expect(text.match(/^#### Profile/gm)).toHaveLength(14);
  });

  it('gives figures as clinical audit does', () => {
    expect(text).toContain(
      "| At least one goal is the person's own. | 7/11, 1 excepted | 63.6 (35.4–84.8) | 95% | not met |",
    );
    expect(text).toContain('| Partnerships | 3 | 5 | 2 | 4 | 0 |');
    expect(text).toContain("| The person's own | 14 | 43.8 |");
    expect(text).toContain('| Imposed goal | 14 | 8 of 14 |');
    expect(text).toContain('| team-b/plan-032.docx | It is protected with a password. |');
  });

  it('puts forward what is furthest from its target, and leaves the plan to the team', () => {
    expect(text).toMatch(
      /\| Issue \| Action \| Lead \| By when \|\n.*\n\| [^|]+\d of|\| [^|]+% of 13\) \| {2}\| {2}\| {2}\|/,
    );
    expect(text).toContain('| Date |  |');
  });

  it('keeps every table rectangular', () => {
    const blocks = text
      .trimEnd()
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    expect(blocks.length).toBeGreaterThan(40);
    for (const block of blocks) {
      const cells = block.split('\n').map((row) => row.split(/(?<!\\)\|/).length);
      expect(new Set(cells).size).toBe(1);
    }
  });
});

describe('one document', () => {
  const text = shown(ONE_PLAN);

  it('gives credit first, then findings with other words and sources', () => {
    expect(text.match(/^#### .*/gm)).toEqual([
      '#### Profile',
      '#### Evidence for',
      '#### Worth another look',
      '#### Further evidence against',
      '#### Sections',
      '#### Goals',
      '#### Criteria',
    ]);
    expect(text).toContain('  - Line 19: “Pt remains «non-compliant» with oral medication and lacks insight.”\n');
    expect(text).toContain(
      '  - Other words: chose not to take … because … / has stopped the tablets; he says they make him drowsy\n',
    );
    expect(text).toContain('  - Source: Shepherd, Boardman & Slade 2008');
    expect(text).toContain('  - Nothing found; it would stand at line 44');
  });

  it('has no sections or goals where a letter has none', () => {
    expect(shown(ONE_LETTER)).not.toMatch(/#### (Sections|Goals)/);
    expect(shown(ONE_LETTER)).toContain('Letter, written about the person, 412 words');
  });

  it('holds no word of the document where excerpts are off', () => {
    const bare = shown(ONE_PLAN, { excerpts: false });
    for (const word of ['Marlon', 'gospel', 'stall', '“”']) expect(bare).not.toContain(word);
    expect(bare).toContain('  - Line 19\n');
  });
});
