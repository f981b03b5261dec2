import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../excerpt.ts';
import { wholeText } from '../pieces.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import { COHORT, ONE_LETTER } from '../samples/cohort.test-data.ts';
import { HOSTILE, runOfText, WORLDLY } from '../samples/hostile.test-data.ts';
import { PLAN } from '../samples/plan.test-data.ts';
import { ONE_PLAN, OPTIONS, runOf } from '../samples/run.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { MOST_WHOLE } from './documents.tsx';
import { keysOf } from './filter-keys.ts';
import { actsIn, attribute, elementsOf, named, textOf } from './markup.test-parse.ts';
import { htmlReport } from './report.tsx';

function shown(report: RunReport, options: Partial<ReportOptions> = {}): string {
  return wholeText(htmlReport(report, WORDS, { ...OPTIONS, ...options }));
}

const cohort = shown(COHORT);
const large = runOfText(HOSTILE, MOST_WHOLE + 1);

describe('a page by itself', () => {
  it('lets in nothing but its own style and script, known by their hashes', () => {
    const [style] = named(cohort, 'style').map(textOf);
    const [script] = named(cohort, 'script').map(textOf);
    const policy = named(cohort, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    const hash = (text = ''): string => createHash('sha256').update(text).digest('base64');
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(script)}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('is the same each time', () => {
    expect(shown(COHORT)).toBe(cohort);
  });

  it.each([
    ['one document', ONE_PLAN],
    ['many', COHORT],
    ['hostile text in a few', runOfText(HOSTILE, 3)],
    ['hostile text in very many', large],
    ['hostile text in a single one', runOf(runOfText(HOSTILE, 2).documents.slice(1))],
  ])('holds nothing that acts, loads or leads away: %s', (_, report) => {
    const html = shown(report);
    expect(actsIn(html)).toEqual([]);
    const scripts = named(html, 'script').filter((script) => attribute(script, 'type') === null);
    expect(scripts).toHaveLength(1);
  });

  it('has every id once, and every link inside leads to one', () => {
    const ids = elementsOf(cohort).flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = named(cohort, 'a').flatMap((link) => attribute(link, 'href')?.slice(1) ?? []);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('quoted text', () => {
  it('is shown as it was written, whatever it holds', () => {
    const html = shown(runOf(runOfText(HOSTILE, 2).documents.slice(1)));
    const said = elementsOf(html).map(textOf);
    expect(said).toContain(oneLine(HOSTILE));
  });

  it('keeps its script, its letters and its emoji, in a reading direction of its own', () => {
    const quotes = named(shown(runOfText(WORLDLY, 2)), 'bdi').map(textOf);
    expect(quotes).toContain('שלום עליכם، مرحبا 👩🏽‍🤝‍👨🏿 𝒷ẃ é txet ends');
  });

  it('is nowhere in the page where excerpts are off', () => {
    const bare = shown(ONE_PLAN, { excerpts: false });
    for (const word of ['Marlon', 'gospel', 'stall', '“”']) expect(bare).not.toContain(word);
    expect(bare).toContain('line 19');
  });
});

describe('figures', () => {
  it('lead to as many documents as they say', () => {
    const keys = COHORT.documents.map((audit) => keysOf(audit, OPTIONS));
    const links = named(cohort, 'a').flatMap((link) => {
      const wanted = attribute(link, 'data-key');
      return wanted === null ? [] : [{ wanted: wanted.split(' '), count: Number(textOf(link)) }];
    });
    expect(links.length).toBeGreaterThan(60);
    for (const { wanted, count } of links) {
      const found = keys.filter((held) => wanted.every((key) => held.includes(` ${key} `)));
      expect([wanted, found.length]).toEqual([wanted, count]);
    }
  });

  it('can each be chosen in the form', () => {
    const options = new Set(named(cohort, 'option').map((option) => attribute(option, 'value')));
    const wanted = named(cohort, 'a').flatMap((link) => attribute(link, 'data-key')?.split(' ') ?? []);
    expect(wanted.filter((key) => !options.has(key))).toEqual([]);
  });

  it('stand beside their drawings, and the drawings say them', () => {
    const drawings = named(cohort, 'svg').filter((svg) => attribute(svg, 'role') === 'img');
    const labels = drawings.map((svg) => attribute(svg, 'aria-label'));
    expect(labels).toContain('61.5%, interval 35.5 to 82.3, target 95.0: not met');
    expect(labels).toContain('Of 14: 5 for, 3 mixed, 3 against, 3 not evidenced');
    const text = elementsOf(cohort).map(textOf);
    expect(text).toContain('61.5 (35.5–82.3)');
  });
});

describe('parts', () => {
  const titles = (html: string): readonly string[] => named(html, 'h2').map(textOf);

  it('stand in the order of an audit report, the documents last', () => {
    expect(titles(cohort)).toEqual([
      'At a glance',
      'Standards',
      'Profile by domain and theme',
      'Whose goals, and which way they point',
      'Sections',
      'Findings by category',
      'Files that could not be read',
      'What this report can and cannot show',
      'Documents',
    ]);
  });

  it('are fewer for one document, and for a letter', () => {
    expect(titles(shown(ONE_PLAN))).toEqual([
      'team-a/plan-017.txt',
      'What is good',
      'Worth changing first',
      'What this report can and cannot show',
    ]);
    expect(named(shown(ONE_PLAN), 'h4').map(textOf)).toEqual([
      'Profile',
      'Evidence for',
      'Worth another look',
      'Sections',
      'Goals',
      'Criteria',
    ]);
    expect(named(shown(ONE_LETTER), 'h4').map(textOf)).not.toContain('Sections');
  });

  it('are there for nothing at all', () => {
    const empty = shown(runOf([], { unreadable: [{ path: 'a.pdf', reason: 'is protected' }] }));
    expect(titles(empty)).toContain('Files that could not be read');
    expect(textOf(named(empty, 'header')[0])).toContain('No documents.');
  });

  it('put each excerpt beside its reason, other words and source', () => {
    const pair = named(shown(ONE_PLAN), 'div').find(
      (div) => attribute(div, 'class') === 'pair' && textOf(div).includes('non-compliant'),
    );
    expect(pair && textOf(pair)).toBe(
      '“Pt remains non-compliant with oral medication and lacks insight.” line 19' +
        'Judges the person by obedience to the plan, and leaves out what they decided and why.' +
        'Source: Shepherd, Boardman & Slade 2008' +
        'Other words' +
        'chose not to take … because …has stopped the tablets; he says they make him drowsy',
    );
  });
});

describe('a report of very many documents', () => {
  const html = shown(large);

  it('keeps the details of each as text until they are asked for', () => {
    const kept = named(html, 'script').filter((script) => attribute(script, 'type') === 'text/plain');
    expect(kept).toHaveLength(MOST_WHOLE + 1);
    const first = `<!doctype html><body>${textOf(kept[0])}`;
    expect(named(first, 'h4').map(textOf)).toContain('Evidence for');
    expect(actsIn(`<!doctype html><body>${kept.map(textOf).join('')}`)).toEqual([]);
  });

  it('explains a rule once, and points to it', () => {
    const many = shown(runOf(Array.from({ length: MOST_WHOLE + 1 }, () => PLAN)));
    const places = many.match(/(?<=data-as=")[^"]+/g) ?? [];
    const ids = new Set(elementsOf(many).flatMap((element) => attribute(element, 'id') ?? []));
    expect(places).toHaveLength((MOST_WHOLE + 1) * new Set(PLAN.findings.map(({ rule }) => rule)).size);
    expect(places.filter((id) => !ids.has(id))).toEqual([]);
    expect(many.match(/Judges the person by obedience/g)).toHaveLength(2);
  });
});
