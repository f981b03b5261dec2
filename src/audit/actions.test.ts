import { describe, expect, test } from 'vitest';
import type { Kind } from '../model/vocabulary.ts';
import { readActions } from './actions.ts';
import { readGoals } from './goals.ts';
import { pack, readAs } from './sections/reading.test-data.ts';

function actionsOf(text: string, kind: Kind = 'care-plan'): readonly (readonly [string, string])[] {
  const reading = readAs(text, kind);
  return readActions(reading, readGoals(reading, pack)).map(({ start, end, actor }) => [actor, text.slice(start, end)]);
}

describe('steps are found', () => {
  test('under a heading, each with who takes it, and not the remarks among them', () => {
    const text = `RECOVERY PLAN
Name: Ida Holm
Care co-ordinator: Jon Reed, CPN

ACTIONS
JR to visit weekly.
Ida to ring the surgery.
Ida and Jon to fill in the form.
Her sister Una will bring the fiddle.
He is not keen.

REVIEW
In May.
`;
    expect(actionsOf(text)).toEqual([
      ['staff', 'JR to visit weekly.'],
      ['person', 'Ida to ring the surgery.'],
      ['shared', 'Ida and Jon to fill in the form.'],
      ['other', 'Her sister Una will bring the fiddle.'],
    ]);
  });

  test('in a table, where the column that says who decides', () => {
    const text = `# Ida's plan

Ida reads this first. On Monday Ida said yes.

## Steps

| What | Who | When |
|---|---|---|
| Ring the choirmaster | Ida | today |
| Find the grant form | Jon (OT) | May |
| Fill it in | Ida and Jon | June |
`;
    expect(actionsOf(text)).toEqual([
      ['person', 'Ring the choirmaster'],
      ['staff', 'Find the grant form'],
      ['shared', 'Fill it in'],
    ]);
  });

  test('under goals that they hang under, and never where they are goals themselves', () => {
    const text = `PLAN

GOALS
1. To find a flat.
   - Social worker to ask about the list.
2. Client will abstain from alcohol.

REVIEW
May.
`;
    expect(actionsOf(text)).toEqual([['staff', 'Social worker to ask about the list.']]);
  });

  test('in letters, where "I" is the writer and "you" whoever reads it', () => {
    const text = `Dear Pat,

What we agreed
- You will ring Lorna.
- I will write to the council.
- You and Mags will draft the letter together.

With best wishes,
Dr Eze
`;
    expect(actionsOf(text, 'letter')).toEqual([
      ['person', 'You will ring Lorna.'],
      ['staff', 'I will write to the council.'],
      ['shared', 'You and Mags will draft the letter together.'],
    ]);
  });

  test('and not in the numbered steps and numbers of a safety plan', () => {
    const text = 'SAFETY PLAN\n\nStep 1: Warning signs\nPacing.\n\nStep 2: People I can ring\nMum 555-0100\n';
    expect(actionsOf(text)).toEqual([]);
  });
});

test.each([
  ['Interventions', 'Monitor mental state each shift.', 'staff'],
  ['Interventions', 'Encourage client to attend groups.', 'staff'],
  ['Plan', 'Bloods to be repeated in a month.', 'unclear'],
  ['Plan', 'Transport booked by the team.', 'staff'],
  ['Plan', 'To attend the weight clinic.', 'person'],
  ['Plan', 'Patient to attend the pain clinic, HCA to accompany.', 'shared'],
  ['Plan', 'GP to arrange an ECG.', 'other'],
  ['Plan', 'Referral to the psychologist.', 'staff'],
  ['My next steps', 'Put my trainers by the door.', 'person'],
  ['Actions', 'Fit the second lock (my brother).', 'other'],
])('who takes it: %s: %s', (title, step, actor) => {
  expect(actionsOf(`# ${title}\n\n- ${step}\n`)).toEqual([[actor, step]]);
});

test('a name in bold that opens the plan is the person’s, and one with a role beside it is not', () => {
  const plan = '# My plan\n\n**Ida Holm** · written with **Tran** (clinician)\n\n## Actions\n\n';
  expect(actionsOf(`${plan}- Ida to book the course.\n- Tran to ring the school.\n`)).toEqual([
    ['person', 'Ida to book the course.'],
    ['staff', 'Tran to ring the school.'],
  ]);
});

test('a carer is family at home and staff in a care home', () => {
  const step = '# Actions\n\n- Carer to run the bath.\n';
  expect(actionsOf(step)).toEqual([['other', 'Carer to run the bath.']]);
  expect(actionsOf(`Residential home\n\n${step}`)).toEqual([['staff', 'Carer to run the bath.']]);
});

test('the print of a form is no step: prompts with room, words beside a box, notes in brackets; a step beside a box is one', () => {
  const form = `CARE PLAN

Support strategies
- Staff approach:
- Noise levels:
[ ] Independent
[ ] Care co-ordinator to ring weekly
[Note: these should be realistic and agreed with the person]
`;
  expect(actionsOf(form, 'template').map(([, step]) => step)).toEqual(['Care co-ordinator to ring weekly']);
});

describe('who somebody is shows in', () => {
  const plan = (remark: string, step: string): string => `Name: Ida Holm\n\n${remark}\n\nACTIONS\n- ${step}\n`;

  test.each([
    ['their initial behind a title', 'Ida sleeps well.', 'Mrs H. to keep a diary.', 'person'],
    ['an initial without one', 'Ida sleeps well.', 'H. Nunn to keep a diary.', 'staff'],
    ['a plus between two', 'Ida sleeps well.', 'Ida + Jon to visit the museum.', 'shared'],
    ['what only staff do', 'Sarah to titrate the dose.', 'Sarah to ring on Monday.', 'staff'],
    ['what family and friends do', 'Sarah will drive her to chapel.', 'Sarah to ring on Monday.', 'other'],
    ['how the writer speaks of the person', 'Ida told me that she sleeps.', 'I will ring on Monday.', 'staff'],
    ['a plan in which nobody else is I', 'Ida sleeps well.', 'I will ring on Monday.', 'person'],
  ])('%s', (_sign, remark, step, actor) => {
    expect(actionsOf(plan(remark, step)).at(-1)).toEqual([actor, step]);
  });
});
