import { describe, expect, it } from 'vitest';
import { PLAIN_STYLE, type ReportOptions, type RunReport, type Style } from './reporter.ts';
import { COHORT, ONE_LETTER, ONE_TEMPLATE } from './samples/cohort.test-data.ts';
import { PLAN } from './samples/plan.test-data.ts';
import { ONE_PLAN, OPTIONS, runOf } from './samples/run.test-data.ts';
import { WORDS } from './samples/words.test-data.ts';
import { displayWidth } from './terminal/display-width.ts';
import { terminalReport } from './terminal.ts';

function shown(report: RunReport, options: Partial<ReportOptions> = {}): string {
  return terminalReport(report, WORDS, { ...OPTIONS, ...options });
}

const tag = (name: string) => (text: string) => `{${name}}${text}{/${name}}`;
const TAGGED: Style = {
  heading: tag('heading'),
  strong: tag('strong'),
  quiet: tag('quiet'),
  good: tag('good'),
  concern: tag('concern'),
  urgent: tag('urgent'),
  marked: tag('marked'),
};

describe('the first screen for one document', () => {
  const screen = shown(ONE_PLAN).split('\nPROMOTING CITIZENSHIP')[0] ?? '';

  it('fits on a screen and names all four domains and sixteen themes with what the text shows', () => {
    expect(screen.trimEnd().split('\n').length).toBeLessThanOrEqual(25);
    const words = screen.replaceAll(/\s+/g, ' ');
    for (const name of Object.values(WORDS.domains)) expect(words).toContain(`${name}. `);
    for (const { name } of Object.values(WORDS.themes)) expect(words).toContain(name);
    expect(words).toContain('Working relationship. Mixed: Partnerships. Against: Inspiring hope.');
    expect(words).toContain('Not assessable: Recovery vision, Workplace support structures, Workforce planning.');
  });

  it('says what is good before what is worth changing', () => {
    const good = screen.indexOf('WHAT IS GOOD IN IT');
    expect(good).toBeGreaterThan(0);
    expect(screen.indexOf('WORTH CHANGING FIRST')).toBeGreaterThan(good);
    expect(screen).toContain("2 of 5 goals are the person's own: “I want to be back on");
  });

  it('asks first about what is hardly ever right, about values, and about whose goals they are', () => {
    const [, changes = ''] = screen.split('WORTH CHANGING FIRST');
    expect(changes).toMatch(/1\. “Unlikely to ever work again” \(line 22, error\)/);
    expect(changes).toMatch(/2\. Values and what matters: disguised \(line 16\)/);
    expect(changes).toMatch(/3\. 3 of 5 goals are the service's, such as “To maintain mental state/);
  });

  it('credits a form for what it asks, and says so kindly where rules found nothing', () => {
    expect(shown(ONE_TEMPLATE)).toContain('The form asks for: Strengths, Preferences,');
    const silent = { ...PLAN, sections: null, goals: [], themes: ONE_TEMPLATE.documents[0]?.themes ?? PLAN.themes };
    expect(shown(runOf([silent]))).toContain('The rules found nothing to credit here. A reader may well find more.');
  });

  it('says in one line that a whole domain cannot be seen', () => {
    const unseen = { ...PLAN.themes['quality-improvement'], assessable: false };
    const hidden = { 'quality-improvement': unseen, 'care-pathway': unseen };
    const report = runOf([{ ...PLAN, themes: { ...PLAN.themes, ...hidden } }]);
    expect(shown(report)).toContain('Organisational commitment. Not assessable from a care plan.');
  });
});

describe('the details', () => {
  const text = shown(ONE_PLAN);

  it('give each finding its place and its words marked in their sentence', () => {
    expect(text).toContain('    19:51 warning · Compliance · wording/lacks-insight\n');
    expect(text).toContain('          Pt remains non-compliant with oral medication and «lacks insight».\n');
  });

  it('give a reason once for one rule, however often it was found', () => {
    expect(text.match(/Set for the person, about what the service needs\. What would this make/g)).toHaveLength(1);
    expect(text).toMatch(/27:1 .*goals\/imposed\n +“To maintain.*\n +29:1 +“To reduce the number of admissions.”\n/);
  });

  it('tell sections that were missed for one reason together', () => {
    if (PLAN.sections === null) throw new Error('the sample has sections');
    const missing = { ...PLAN.sections['own-account'], because: 'no heading holds it' };
    const sections = { ...PLAN.sections, 'own-account': missing, 'shared-copy': missing };
    const report = shown(runOf([{ ...PLAN, sections }]));
    expect(report).toContain("  missing: The person's own account, Shared copy · no heading holds it\n");
  });

  it('name the page or pointer where the format has one', () => {
    const finding = PLAN.findings[1];
    if (finding === undefined) throw new Error('the sample has findings');
    const elsewhere = [
      { ...finding, location: { ...finding.location, page: 2 } },
      { ...finding, rule: 'other', location: { ...finding.location, pointer: 'Table 1, row 3' } },
    ];
    const report = shown(runOf([{ ...PLAN, findings: elsewhere }]));
    expect(report).toContain('p. 2, 19:12 warning');
    expect(report).toContain('Table 1, row 3 warning');
  });

  it('say of the statistical reader that it was the one', () => {
    const findings = PLAN.findings.map((finding) => ({ ...finding, advisory: true, probability: 0.9 }));
    const report = shown(runOf([{ ...PLAN, findings }]));
    expect(report).toContain('warning, second reader · Compliance');
    expect(report).not.toContain('WORTH CHANGING FIRST');
  });

  it('add reasons, other words and sources where asked', () => {
    const explained = shown(ONE_PLAN, { explain: true });
    expect(explained).toMatch(/Why: +Judges obedience to services\.\n +Other words: chose not to take … because …\n/);
    expect(explained).toMatch(/Source: +Shepherd, Boardman & Slade 2008/);
    expect(text).not.toContain('Other words:');
    expect(text).toContain('--explain adds reasons, other words and sources.');
  });

  it('leave advice out where only warnings were asked for', () => {
    expect(shown(ONE_PLAN, { minSeverity: 'warning' })).not.toContain('advice ·');
  });
});

describe('many documents', () => {
  const text = shown(COHORT);

  it('begin with what was read, what was not, and what is good', () => {
    expect(text.replaceAll('\n', ' ')).toContain(
      '14 documents audited: 12 care plans, 1 letter, 1 template. 2 could not be read. 3 passed over as no documents.',
    );
    expect(text).toContain('- Strengths are recorded in 7 of 12 care plans.');
    expect(text.indexOf('WHAT IS GOOD IN THEM')).toBeLessThan(text.indexOf('CRITERIA'));
  });

  it('show each criterion with n of N, share, interval, target and result', () => {
    expect(text).toMatch(/The plan records what matters to +2\/13 +15\.4 +\(4\.3–42\.2\) +95 +not met\n/);
    expect(text).toMatch(/The plan says what keeps this +8\/12 +66\.7 +\(39\.1–86\.2\) +80 +not shown\n/);
    expect(text).toContain('Exceptions (1) are left out of N.');
  });

  it('count themes, goals and findings', () => {
    expect(text).toMatch(/ {2}Partnerships +3 +5 +2 +4 +0\n/);
    expect(text).toMatch(/ {2}Workforce planning +0 +0 +0 +0 +14\n/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain("Whose the person's own 14 (43.8%), set for the person 12 (37.5%)");
    expect(text).toMatch(/Imposed goal · goals\/imposed +warning +14 +8\n/);
  });

  it('list every document, and what could not be read with the reason', () => {
    expect(text).toMatch(/team-a\/plan-017\.txt +1 +8 +2 +2 of 5 {2}present\n/);
    expect(text).toContain('- team-b/plan-032.docx: It is protected with a password.');
    expect(text).not.toContain('19:12');
  });

  it('give each document in full where asked', () => {
    expect(shown(COHORT, { explain: true }).match(/WHAT IS GOOD IN IT/g)).toHaveLength(14);
  });

  it('stop listing where a list is for a file', () => {
    const many = runOf(Array.from({ length: 201 }, (_, index) => ({ ...PLAN, path: `p${index}.txt` })));
    const list = shown(many);
    expect(list).toContain('p199.txt');
    expect(list).not.toContain('p200.txt');
    expect(list).toContain('and 1 more: --report json=FILE holds them all');
  });
});

describe('nothing audited', () => {
  it('says so, and why', () => {
    const text = shown(runOf([], { unreadable: [{ path: 'a.pdf', reason: 'It is empty.' }] }));
    expect(text).toContain('No document was audited.');
    expect(text).toContain('- a.pdf: It is empty.');
  });

  it('stops listing where a list is for a file', () => {
    const unreadable = Array.from({ length: 60 }, (_, index) => ({ path: `${index}.pdf`, reason: 'It is empty.' }));
    const text = shown(runOf([], { unreadable }));
    expect(text.match(/It is empty/g)).toHaveLength(50);
    expect(text).toContain('and 10 more: --report json=FILE holds them all');
  });
});

describe('any terminal', () => {
  const reports = { ONE_PLAN, ONE_LETTER, ONE_TEMPLATE, COHORT };

  it.each([40, 60, 72, 80, 100, 160])('fills no more than %i columns', (width) => {
    for (const report of Object.values(reports)) {
      for (const explain of [false, true]) {
        const long = shown(report, { width, explain })
          .split('\n')
          .filter((line) => displayWidth(line) > width);
        expect(long).toEqual([]);
      }
    }
  });

  it('says in words all that it says in colour', () => {
    for (const report of Object.values(reports)) {
      const coloured = shown(report, { style: TAGGED, explain: true });
      expect(coloured).toContain('{heading}');
      expect(coloured.replaceAll(/\{\/?[a-z]+\}/g, '')).toBe(shown(report, { style: PLAIN_STYLE, explain: true }));
    }
    expect(shown(ONE_PLAN, { style: TAGGED })).toContain('{marked}«non-compliant»{/marked} with');
  });

  it('closes every colour on its own line', () => {
    for (const line of shown(COHORT, { style: TAGGED, explain: true }).split('\n')) {
      const open = [...line.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name);
      const closed = [...line.matchAll(/\{\/([a-z]+)\}/g)].map(([, name]) => name);
      expect(closed).toEqual(open);
    }
  });

  it('keeps to ASCII where it must', () => {
    const ascii = shown(COHORT, { unicode: false, explain: true });
    expect([...new Set(ascii.replaceAll(/[\n -~]/g, ''))]).toEqual([]);
    expect(ascii).toContain('>>lacks insight<<');
  });

  it('obeys nothing that stands in a document, a path or a reason', () => {
    const hostile = '\u001b]0;owned\u0007\u001b[2J\u202egnp.exe\u0000';
    const findings = PLAN.findings.map((finding) => ({ ...finding, sentence: `${hostile}${finding.sentence}` }));
    const goals = PLAN.goals.map((goal) => ({ ...goal, text: `${hostile}${goal.text}`, because: [hostile] }));
    const steering = { ...PLAN, path: `${hostile}.txt`, record: hostile, notes: [hostile], findings, goals };
    for (const documents of [[steering], [steering, steering]]) {
      const text = shown(runOf(documents, { unreadable: [{ path: hostile, reason: hostile }] }), { explain: true });
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
    }
  });

  it('holds no word of a document where excerpts are off', () => {
    const bare = shown(ONE_PLAN, { excerpts: false, explain: true });
    for (const word of ['Marlon', 'gospel', 'stall', 'Unlikely', '“”']) expect(bare).not.toContain(word);
    expect(bare).toContain('19:12');
  });
});
