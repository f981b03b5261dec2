import { describe, expect, test } from 'vitest';
import type { Kind } from '../../model/vocabulary.ts';
import { auditDocument } from '../audit-document.ts';
import { pack, readAs } from '../sections/reading.test-data.ts';

function foundIn(lines: readonly string[], kind: Kind = 'template'): ReadonlyMap<string, number> {
  const { findings } = auditDocument(readAs(`${lines.join('\n')}\n`, kind), pack, { standard: null });
  return new Map(
    findings.filter(({ rule }) => rule.startsWith('template/')).map(({ rule, location }) => [rule, location.line]),
  );
}

const BARE = ['CARE PLAN', 'Name: ________', 'Needs: ________', 'Nursing interventions: ________', 'Signed: ________'];

describe('what a blank plan does not ask for', () => {
  test('is told at its end', () => {
    const found = foundIn(BARE);
    for (const asked of ['person-actions', 'carer-actions', 'coordinator-contact', 'others-involved']) {
      expect(found.get(`template/${asked}`), asked).toBe(5);
    }
  });

  test.each([
    ['person-actions', ['What will you do first? ________']],
    ['carer-actions', ['How can your family help? ________']],
    ['coordinator-contact', ['Key worker and telephone: ________']],
    ['coordinator-contact', ['Key worker: ________', 'Base: ________', 'Telephone: ________']],
    ['others-involved', ['Other services involved: ________']],
  ])('is not told of where it asks for it (%s)', (asked, prompts) => {
    expect([...foundIn([...BARE, ...prompts]).keys()]).not.toContain(`template/${asked}`);
  });

  test("a telephone far from the coordinator's name is somebody else's", () => {
    const apart = [
      'Key worker: ____',
      ...Array.from({ length: 6 }, (_, at) => `Item ${at + 1}: ____`),
      'Telephone: ____',
    ];
    expect([...foundIn([...BARE, ...apart]).keys()]).toContain('template/coordinator-contact');
  });

  test('is asked of templates alone', () => {
    expect(foundIn(BARE, 'care-plan')).toEqual(new Map());
  });
});

test('a goal that is printed in a form was not asked of anybody', () => {
  const goals = [
    'GOALS (tick those that apply)',
    '[ ] A home that feels safe and warm.',
    '[ ] Something of your own: ____',
  ];
  expect(foundIn([...BARE, ...goals]).get('template/printed-goal')).toBe(7);
});

describe('whether a form speaks to the person', () => {
  const about = ["Patient's strengths: ____", "Patient's views: ____", 'What the patient wants: ____'];
  const to = ['What are you good at? ____', 'How do you see it? ____', 'What do you want? ____'];
  test('most prompts about them: told once, at the first', () => {
    expect(foundIn(['PLAN', ...about]).get('template/about-person')).toBe(2);
  });
  test('as many to them: not told', () => {
    expect(foundIn(['PLAN', ...about, ...to]).has('template/about-person')).toBe(false);
  });
});

describe('the reading age of a form', () => {
  const hard =
    'Identify psychological interventions which have previously demonstrated measurable therapeutic benefit, documenting individual contraindications and responsibilities.';
  const easy = 'What do you like to do? Who can you ring if things get hard? What helps you when you feel low?';
  const many = (sentence: string, times: number): readonly string[] =>
    Array.from({ length: times }, (_, at) => `${at + 1}. ${sentence}`);
  test('is told where it asks for more than most people have', () => {
    expect([...foundIn(many(hard, 10)).keys()]).toContain('template/reading-age');
    expect([...foundIn(many(easy, 10)).keys()]).not.toContain('template/reading-age');
  });
  test('is not told of a few words', () => {
    expect([...foundIn([hard]).keys()]).not.toContain('template/reading-age');
  });
});
