import { describe, expect, test } from 'vitest';
import type { Kind } from '../model/vocabulary.ts';
import { goalFindings } from './goal-findings.ts';
import { type GoalReading, readGoals } from './goals.ts';
import { locator } from './places.ts';
import { pack, readAs } from './sections/reading.test-data.ts';

function goalsOf(text: string, kind: Kind = 'care-plan'): readonly (GoalReading & { readonly text: string })[] {
  return readGoals(readAs(text, kind), pack).map((goal) => ({ ...goal, text: text.slice(goal.start, goal.end) }));
}
const found = (text: string, kind: Kind = 'care-plan'): readonly string[] =>
  goalsOf(text, kind).map((goal) => goal.text);
const only = (goal: string, title = 'Goals'): GoalReading | undefined => goalsOf(`${title}\n\n- ${goal}\n`)[0];

describe('goals are found', () => {
  test('under a heading, one for each line, without prompts, ratings and steps that hang under them', () => {
    const text = `RECOVERY PLAN

GOALS
1. To find a flat near the sea.
   - Housing officer to ring on Friday.
2. Sing with the choir again.
Importance to me: 9/10.

REVIEW
In May.
`;
    expect(found(text)).toEqual(['To find a flat near the sea.', 'Sing with the choir again.']);
  });

  test('not in the steps that are lettered under its number', () => {
    const text = `CARE PLAN
Name: Ida Holm

OUTCOMES
Outcome 1: Ida wants to sing with the choir again.
  1a Support worker to ring the choir.
  1b Ida to practise with Una.
`;
    expect(found(text)).toEqual(['Ida wants to sing with the choir again.']);
  });

  test('the aim that a need is followed by, and not what is to be done about it', () => {
    const text = `CARE PLAN
Patient: Ida Holm

NEEDS
Nutrition: To gain 2 kg by March. Weigh weekly.
Mood: Patient's mood will lift. Nurse to visit on Fridays.

REVIEW
In May.
`;
    expect(found(text)).toEqual(['To gain 2 kg by March.', "Patient's mood will lift."]);
  });

  test('after a label, and not in the lines that follow it', () => {
    const text = `CARE PLAN
Name: Ida Holm

MOOD
Aim: Reduce low mood.
Nurse to sit with her after tea.
She prefers the window.
`;
    expect(found(text)).toEqual(['Reduce low mood.']);
  });

  test('after a short sentence that announces them in running text', () => {
    const text =
      'Background. Ida has been well for years. Aims. To avoid admission. To go to Lourdes in May. Ida wants to keep her stall. The weather was bad.';
    expect(found(text)).toEqual(['To avoid admission.', 'To go to Lourdes in May.', 'Ida wants to keep her stall.']);
  });

  test('in the goal column of a table that lost its cells', () => {
    const text = `WARD PLAN

Patient: Ida Holm

PROBLEM
GOAL
INTERVENTION

1. Poor sleep.
Six hours by Friday
Staff to keep the sleep chart.

2. Low weight.
Weight above 50 kg
Dietitian to advise.
`;
    expect(found(text)).toEqual(['Six hours by Friday', 'Weight above 50 kg']);
  });

  test('in the column of a table, whose they are by the column that says who wants it', () => {
    const text = `# Plan

| What's wanted | Who wants it | What will happen |
|---|---|---|
| A flat by the park | Ida | Form sent |
| Keep the room tidy | Team | Weekly check |
`;
    expect(goalsOf(text).map(({ text: goal, ownership }) => [goal, ownership])).toEqual([
      ['A flat by the park', 'person'],
      ['Keep the room tidy', 'professional'],
    ]);
  });

  test('in letters as wishes, which a preference about support is not', () => {
    const text = `Dear Dr Shah,

I saw Ms Holm today. She hopes to reopen her shop in May. She would like to be asked before anybody rings her mother. His wife wants him to rest. I would like to take these one at a time.

Yours sincerely,
`;
    expect(found(text, 'letter')).toEqual(['She hopes to reopen her shop in May.']);
  });

  test('as objectives, but not as the objective part of a note', () => {
    expect(found('Objective: Client will name two supports.')).toEqual(['Client will name two supports.']);
    expect(found('Subjective: Tired.\nObjective: Pacing the hall.\n')).toEqual([]);
  });

  test('never in prompts of a template', () => {
    const text = `MY PLAN

My goals
What would you like to do? ____________

[ ] Client will attend all groups
[ ] Other: ____________
`;
    expect(found(text, 'template')).toEqual(['Client will attend all groups']);
  });
});

test.each([
  ['I want a clear head for my evening class.', 'person'],
  ['"Get my licence back."', 'person'],
  ["I don't want to go back to hospital.", 'person'],
  ['I want to take my tablets so I can drive the van.', 'person'],
  ['I will comply with my medication and attend all groups.', 'ghostwritten'],
  ['Ida would like to comply with her depot.', 'ghostwritten'],
  ['Agreed: total abstinence.', 'ghostwritten'],
  ['Patient will attend to personal hygiene.', 'professional'],
  ['We would like to see Ida taking more pride in her room.', 'professional'],
  ['To maintain a stable mental state.', 'professional'],
  ['To find voluntary work.', 'unclear'],
  ['Family would like her to come home.', 'unclear'],
])('whose it is: %s', (goal, ownership) => {
  expect(only(goal)?.ownership).toBe(ownership);
});

test('bare items under a heading in the first person are the person’s where they are about life', () => {
  expect(only('Keep my chickens.', 'My goals')?.ownership).toBe('person');
  expect(only('A flat of my own.', 'What I want')?.ownership).toBe('person');
  expect(only('Patient will comply with the regime.', 'My goals')?.ownership).toBe('professional');
});

test.each([
  ['Avoid hospital admission.', 'avoidance'],
  ['Remain free from self-harm.', 'avoidance'],
  ["I don't want another winter in that room.", 'avoidance'],
  ['Ida wants to try living without a support worker.', 'avoidance'],
  ['Keep my garden.', 'approach'],
  ['I want to walk to the reservoir without stopping.', 'approach'],
  ['He would not mind having a go at teaching.', 'approach'],
  ['Explore relationship with her sister.', 'unclear'],
  ['To maintain mental state and prevent deterioration.', 'unclear'],
])('which way it points: %s', (goal, direction) => {
  expect(only(goal)?.direction).toBe(direction);
});

test.each([
  ['Reduce admissions.', 'service'],
  ['Engage with the team weekly.', 'service'],
  ['Client will abstain from alcohol.', 'clinical'],
  ['To develop insight into illness.', 'clinical'],
  ['To teach bookkeeping by the autumn.', 'life'],
  ['Stop smoking.', 'life'],
  ['I want to get my bloods down so I can kneel in the allotment.', 'clinical'],
])('what it is about: %s', (goal, area) => {
  expect(only(goal)?.area).toBe(area);
});

test('the reasons are in plain words with the words of the text', () => {
  expect(only('Ida would like to avoid admission.')?.because).toEqual([
    "speaks of the person's own wish (“would like”)",
    'points away from something (“avoid”)',
    'about services (“admission”)',
  ]);
});

test('an imposed, a ghost-written and an avoidance goal are findings, in the words of the rules', () => {
  const text = 'Goals\n\n- Patient will sing.\n- I will comply with the depot.\n- I want to stop shaking.\n';
  const reading = readAs(text, 'care-plan');
  const findings = goalFindings(readGoals(reading, pack), reading, pack, locator(reading.document));
  expect(findings.map(({ rule, category, severity, text: quote }) => [rule, category, severity, quote])).toEqual([
    ['goal/imposed', 'imposed-goal', 'warning', 'Patient will sing.'],
    ['goal/ghostwritten', 'ghostwritten-goal', 'warning', 'I will comply with the depot.'],
    ['goal/avoidance', 'avoidance-goal', 'info', 'I want to stop shaking.'],
  ]);
  for (const { message, instead, theme } of findings) {
    expect(message).not.toBe('');
    expect(instead.length).toBeGreaterThan(0);
    expect(pack.themes.map((rule) => rule.theme)).toContain(theme);
  }
});
