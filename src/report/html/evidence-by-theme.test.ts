import { describe, expect, it } from 'vitest';
import type { DocumentAudit, Evidence, ThemeResult } from '../../model/audit.ts';
import { THEMES, type Theme } from '../../model/vocabulary.ts';
import { PLAN } from '../samples/plan.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { evidenceAgainst, evidenceFor } from './evidence-by-theme.ts';
import { evidenceReason } from './evidence-reason.ts';

function piece(line: number, rule: string, stance: Evidence['stance'] = 'for'): Evidence {
  return {
    text: `line ${line}`,
    location: { start: line, end: line + 1, line, column: 1, page: null, pointer: null },
    stance,
    rule,
  };
}

function audit(evidence: Readonly<Partial<Record<Theme, readonly Evidence[]>>>): DocumentAudit {
  const themes = THEMES.map((theme): readonly [Theme, ThemeResult] => [
    theme,
    { stance: 'none', assessable: true, evidence: evidence[theme] ?? [] },
  ]);
  return { ...PLAN, themes: { ...PLAN.themes, ...Object.fromEntries(themes) } };
}

const lines = (found: readonly { readonly shown: readonly Evidence[] }[]): readonly (readonly number[])[] =>
  found.map(({ shown }) => shown.map(({ location }) => location.line));

describe('evidence for a theme', () => {
  it('shows a line once, signs of the theme before what follows from other results', () => {
    const found = evidenceFor(
      audit({
        individuality: [piece(1, 'section values present'), piece(2, 'themes/faith'), piece(2, 'themes/roles')],
      }),
      WORDS,
    );
    expect(lines(found)).toEqual([[2, 1]]);
  });

  it('shows three at most, lines that no earlier theme showed first, and says where the others are', () => {
    const many = [5, 4, 3, 2, 1].map((line) => piece(line, 'themes/work'));
    const found = evidenceFor(
      audit({ 'social-inclusion': [piece(4, 'themes/family')], 'meaningful-occupation': many }),
      WORDS,
    );
    expect(lines(found)).toEqual([[4], [5, 3, 2]]);
    expect(found[1]?.more.map(({ line }) => line)).toEqual([1, 4]);
  });
});

describe('evidence against a theme', () => {
  it('leaves out what a finding says on the same line', () => {
    const against = [
      piece(7, 'themes/given-up', 'against'),
      piece(8, 'themes/given-up', 'against'),
      piece(9, 'themes/work'),
    ];
    const findings = PLAN.findings
      .slice(0, 1)
      .map((finding) => ({ ...finding, location: { ...finding.location, line: 7 } }));
    expect(lines(evidenceAgainst(audit({ 'inspiring-hope': against }), WORDS, findings))).toEqual([[8]]);
  });
});

describe('why a passage counts', () => {
  it.each([
    ['themes/faith', 'Faith has a place.'],
    ['section strengths not-present', 'Strengths: not present.'],
    ['goal person life', 'Whose goal it is, and what it is about.'],
    ['wording control 2', 'The wording.'],
    ['quotations 1', 'In their own words.'],
    ['something new', ''],
  ])('%s: %s', (rule, reason) => {
    expect(evidenceReason(rule, WORDS)).toBe(reason);
  });
});
