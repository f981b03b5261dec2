import type { DocumentAudit, ThemeResult } from '../../model/audit.ts';
import { type SectionStatus, STANCES, THEMES, type Theme } from '../../model/vocabulary.ts';
import type { RunReport } from '../reporter.ts';
import { PLAN } from './plan.test-data.ts';
import { runOf } from './run.test-data.ts';

/** A plan of the same team: less found in each further one, so that counts differ from rule to rule. */
function variant(index: number): DocumentAudit {
  const findings = PLAN.findings.filter((_, place) => (index * 5 + place * 3) % 7 < 5 - (index % 4));
  return {
    ...PLAN,
    path: `team-${index % 2 === 0 ? 'a' : 'b'}/plan-${String(20 + index).padStart(3, '0')}.txt`,
    words: 180 + 17 * index,
    findings,
    sections: sectionsOf(index),
    goals: PLAN.goals.slice(index % 3, 2 + (index % 4)),
    themes: themesOf(index),
    criteria: criteriaOf(index),
  };
}

function sectionsOf(index: number): DocumentAudit['sections'] {
  const held = PLAN.sections;
  if (held === null) return null;
  const status: SectionStatus = index % 5 === 4 ? 'missing' : index % 3 === 2 ? 'hollow' : 'present';
  return { ...held, strengths: { ...held.strengths, status } };
}

function themesOf(index: number): DocumentAudit['themes'] {
  const changed = THEMES.map((theme, place): readonly [Theme, ThemeResult] => {
    const result = PLAN.themes[theme];
    const stance = STANCES[(index + place * 3) % 4] ?? 'none';
    const quiet = stance === 'none' || !result.assessable || result.evidence.length === 0;
    return [theme, quiet ? { ...result, stance: 'none', evidence: [] } : { ...result, stance }];
  });
  return { ...PLAN.themes, ...Object.fromEntries(changed) };
}

function criteriaOf(index: number): DocumentAudit['criteria'] {
  return {
    'strengths-recorded': index % 3 === 2 || index % 5 === 4 ? 'not-met' : 'met',
    'values-recorded': index % 6 === 0 ? 'met' : 'not-met',
    'goal-in-own-words': index === 3 ? 'exception' : index % 2 === 0 ? 'met' : 'not-met',
    'no-error-wording': index % 4 === 1 ? 'not-met' : 'met',
    'staying-well-recorded': index % 4 === 0 ? 'not-met' : 'met',
    'review-planned': 'met',
    'letter-to-person': 'not-applicable',
  };
}

const LETTER: DocumentAudit = {
  ...PLAN,
  path: 'letters/2025-03 discharge summary, ward 4.docx',
  format: 'docx',
  kind: 'letter',
  addressee: 'professional',
  words: 412,
  findings: PLAN.findings.filter(({ category }) => !category.endsWith('-section') && !category.endsWith('-goal')),
  sections: null,
  goals: [],
  actions: [],
  criteria: { 'no-error-wording': 'not-met', 'letter-to-person': 'not-met' },
  notes: ['A picture on page 2 holds text that was not read.'],
};

const MISSING = /^missing|^hollow/;

const TEMPLATE: DocumentAudit = {
  ...PLAN,
  path: 'templates/My Recovery Plan v7 (final) approved by the practice development group.docx',
  format: 'docx',
  kind: 'template',
  words: 96,
  findings: PLAN.findings.filter(({ category }) => MISSING.test(category)),
  goals: [],
  actions: [],
  themes: silent(),
  criteria: { 'strengths-recorded': 'met', 'values-recorded': 'not-met', 'review-planned': 'met' },
};

function silent(): DocumentAudit['themes'] {
  const none = THEMES.map((theme) => [theme, { ...PLAN.themes[theme], stance: 'none', evidence: [] }] as const);
  return { ...PLAN.themes, ...Object.fromEntries(none) };
}

/** Fourteen documents of all three kinds, two files that could not be read, and three passed over. */
export const COHORT: RunReport = runOf(
  [LETTER, PLAN, ...Array.from({ length: 11 }, (_, index) => variant(index)), TEMPLATE],
  {
    unreadable: [
      {
        path: 'team-b/plan-031.pdf',
        reason: 'The pages are pictures without text. Run text recognition on it, or export it as text.',
      },
      { path: 'team-b/plan-032.docx', reason: 'It is protected with a password.' },
    ],
    passedOver: 3,
  },
);

export const ONE_LETTER: RunReport = runOf([LETTER]);
export const ONE_TEMPLATE: RunReport = runOf([TEMPLATE]);
