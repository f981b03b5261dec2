import { describe, expect, it } from 'vitest';
import type { DocumentAudit } from '../model/audit.ts';
import { creditsOf } from './credits.ts';
import { ONE_LETTER } from './samples/cohort.test-data.ts';
import { PLAN } from './samples/plan.test-data.ts';

describe('what is good in a document', () => {
  const credits = creditsOf(PLAN);

  it('names the sections that hold something, and quotes a strength from its own place', () => {
    expect(credits.present).toEqual([
      'strengths',
      'preferences',
      'personal-goals',
      'supporters',
      'safety-plan',
      'actions',
      'review',
    ]);
    expect(credits.strength?.text).toMatch(/^Bakes well enough/);
  });

  it('quotes no strength where the section is not there', () => {
    if (PLAN.sections === null) throw new Error('the sample has sections');
    const sections = { ...PLAN.sections, strengths: { ...PLAN.sections.strengths, status: 'missing' as const } };
    expect(creditsOf({ ...PLAN, sections }).strength).toBeNull();
  });

  it("puts the person's own goals about their life first", () => {
    const clinical = {
      ...PLAN.goals[0],
      text: 'a',
      location: PLAN.goals[0]?.location,
      ownership: 'person',
      direction: 'avoidance',
      area: 'clinical',
    };
    const goals = [clinical, ...PLAN.goals] as DocumentAudit['goals'];
    expect(creditsOf({ ...PLAN, goals }).ownGoals.map(({ area }) => area)).toEqual(['life', 'life', 'clinical']);
  });

  it('gives each theme a line that nothing else quotes, where there is one', () => {
    const lines = credits.themes.map(({ theme, evidence }) => [theme, evidence.location.line]);
    expect(lines).toEqual([
      ['seeing-beyond-service-user', 8],
      ['social-inclusion', 9],
      ['partnerships', 43],
      ['meaningful-occupation', 25],
      ['individuality', 9],
      ['strengths-focus', 12],
    ]);
  });

  it('finds credit in letters too', () => {
    const [letter = PLAN] = ONE_LETTER.documents;
    expect(creditsOf(letter)).toMatchObject({ present: [], ownGoals: [] });
    expect(creditsOf(letter).themes.length).toBeGreaterThan(3);
  });
});
