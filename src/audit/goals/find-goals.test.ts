import { describe, expect, test } from 'vitest';
import { readText } from '../../formats/text.ts';
import { createReader } from '../../language/read.ts';
import type { Stated } from '../../model/document.ts';
import type { Reading } from '../../model/reading.ts';
import type { Element } from '../../model/vocabulary.ts';
import { type GoalReading, readGoals } from '../goals.ts';
import type { PlacedQuestion, TextQuestion } from '../second-reader/layer-model.ts';
import type { LayerReader } from '../second-reader/layers.ts';
import { pack, readAs } from '../sections/reading.test-data.ts';
import { readSections, type SectionReading } from '../sections.ts';

type Answers = Readonly<Partial<Record<PlacedQuestion | TextQuestion, number>>>;

/** A second reader that answers the same about every stretch of text. */
const reads = (answers: Answers): LayerReader => ({
  ask: (question) => answers[question] ?? 0,
  weigh: (question) => answers[question] ?? 0,
});
const wordsOf = ({ document }: Reading, goals: readonly GoalReading[]): readonly string[] =>
  goals.map(({ start, end }) => document.text.slice(start, end));
const found = (text: string, logOdds: number | null): readonly string[] => {
  const reading = readAs(text, 'care-plan');
  return wordsOf(reading, readGoals(reading, pack, logOdds === null ? null : reads({ 'is a goal': logOdds })));
};

describe('what the second reader says of goals', () => {
  const listed = '# Goals\n\n- To swim on Mondays.\n';
  const told = '# Progress\n\nThe lido by Easter, all forty lengths.\n';

  test.each<[string, number | null, boolean]>([
    ['without it', null, true],
    ['that it doubts', -1.4, true],
    ['that it all but rules out', -1.5, false],
  ])('a goal of the rules, %s', (_, logOdds, isGoal) => {
    expect(found(listed, logOdds)).toEqual(isGoal ? ['To swim on Mondays.'] : []);
  });

  test.each<[string, number | null, boolean]>([
    ['without it', null, false],
    ['that it doubts', -1, false],
    ['that may well be one', -0.9, true],
  ])('a sentence that no rule takes for a goal, %s', (_, logOdds, isGoal) => {
    expect(found(told, logOdds)).toEqual(isGoal ? ['The lido by Easter, all forty lengths.'] : []);
  });

  test('a goal behind its label goes with the rest, and comes without the label', () => {
    const labelled = '# Mood\n\nAim: Reduce low mood.\n';
    expect(found(labelled, 0)).toEqual(['Reduce low mood.']);
    expect(found(labelled, -2)).toEqual([]);
  });

  test.each(['TBC', '____________', 'None stated.', 'What would you like to do?'])(
    '%s is no goal, however sure',
    (answer) => {
      expect(found(`# Goals\n\n- ${answer}\n- To swim on Mondays.\n`, 9)).toEqual(['To swim on Mondays.']);
    },
  );

  test('headings are none, however sure', () => {
    expect(found('# The lido by Easter\n\n# Weight\n', 9)).toEqual([]);
  });

  test('a goal says that only the second reader found it', () => {
    const advised = (text: string): unknown =>
      readGoals(readAs(text, 'care-plan'), pack, reads({ 'is a goal': 1 })).map((goal) => goal.advised);
    expect(advised(listed)).toEqual([[]]);
    expect(advised(told)).toEqual([['found']]);
  });
});

describe('goals that a record states', () => {
  const record = (by: Stated['by']): Reading => {
    const document = readText({ path: 'example.txt' }, 'To maintain a stable mental state.\n');
    const blocks = document.blocks.map((block) => ({ ...block, stated: { as: 'goal', by } as const }));
    return createReader(pack)({ ...document, blocks }, { kind: 'care-plan', addressee: null });
  };
  const against = reads({ 'is a goal': -9, 'owned by professional': 9 });

  test('are goals, and whose the record says, whatever the second reader takes them for', () => {
    const reading = record('person');
    const goals = readGoals(reading, pack, against);
    expect(wordsOf(reading, goals)).toEqual(['To maintain a stable mental state.']);
    expect(goals[0]).toMatchObject({ ownership: 'person', advised: [] });
    expect(goals[0]?.because[0]).toBe(pack.records.because.person);
  });

  test('are told by their words where the record does not say whose', () => {
    expect(readGoals(record(null), pack, null)[0]?.ownership).toBe('professional');
    expect(readGoals(record(null), pack, reads({ 'owned by person': 3 }))[0]?.ownership).toBe('person');
  });
});

describe('the second reader’s answers about a goal', () => {
  const goal = (answers: Answers | null): GoalReading | undefined =>
    readGoals(readAs('# Goals\n\n- Avoid hospital admission.\n', 'care-plan'), pack, answers && reads(answers))[0];
  const rules = goal(null);

  test('leave what the rules say, where the second is no surer by more than one log-odds', () => {
    const close: Answers = { 'owned by person': 1, 'points to approach': 1, 'about life': 1 };
    expect(goal(close)).toEqual(rules);
    expect(rules).toMatchObject({ direction: 'avoidance', area: 'service', advised: [] });
  });

  test.each<['ownership' | 'direction' | 'area', PlacedQuestion, string]>([
    ['ownership', 'owned by person', 'person'],
    ['direction', 'points to approach', 'approach'],
    ['area', 'about life', 'life'],
  ])('are taken beyond that, and marked: %s', (part, question, answer) => {
    const advised = goal({ [question]: 1.1 });
    expect(advised).toEqual({ ...rules, [part]: answer, advised: [part], because: advised?.because });
    expect(advised?.because.at(-1)).toContain('the second reader');
  });

  test('take the place of the rules’ reason', () => {
    expect(rules?.because.join()).toContain('“Avoid”');
    expect(goal({ 'points to approach': 3 })?.because.join()).not.toContain('“Avoid”');
  });
});

describe('the section of the person’s goals, where nobody’s voice is in any', () => {
  const section = (serviceContent: number): SectionReading | undefined => {
    const reading = readAs('# Goals\n\n- To find voluntary work.\n', 'care-plan');
    const element: Element = 'personal-goals';
    const goals = readGoals(reading, pack, null);
    return readSections(reading, pack, goals, [], reads({ 'service-content': serviceContent }))?.[element];
  };

  test('is theirs, as advice, where the second reader is sure that it is not the service’s', () => {
    expect(section(-3)).toMatchObject({ status: 'present', advised: true });
    expect(section(-2)).toMatchObject({ status: 'disguised' });
  });
});
