import { describe, expect, test } from 'vitest';
import { found } from './small-pack.test-data.ts';

describe('a phrase finds', () => {
  test.each([
    ['lack insight', 'She lacked insight.', ['lacked insight']],
    ['take tablet', 'He took the tablets.', []],
    ['take … tablet', 'He has taken both of his tablets.', ['taken both of his tablets']],
    ['=allowed', 'Allowed out, not allowing for rain.', ['Allowed']],
    ['=DNA', 'DNA on 3 May; a dna test.', ['DNA']],
    [
      'non-compliant',
      'Non compliant. He is noncompliant and non-compliant.',
      ['Non compliant', 'noncompliant', 'non-compliant'],
    ],
    ['behavioural', 'This is behavioral.', ['behavioral']],
    ['call', 'She was called in.', ['called']],
    ['(poor|a bit of) insight', 'A bit of insight, poor insight.', ['A bit of insight', 'poor insight']],
    ['lack any? insight', 'She lacks any insight.', ['lacks any insight']],
    [
      'fail to attend',
      'It was raining hard on the morning of the third and so he failed\nto attend that day.',
      ['failed\nto attend'],
    ],
    ['^ to maintain', 'Plan to maintain.', []],
    ['^ to maintain', '1. To maintain mood.', ['To maintain']],
    ['^ review leave', '(b) Review leave. I review leave.', ['Review leave']],
    ['on request $', 'Leave on request. On request only.', ['on request']],
    ['<number> mg', 'Take 20 mg.', ['20 mg']],
    ['<name> refuse', 'Today Winston refuses.', ['Winston refuses']],
    ['child', 'Three children.', ['children']],
  ])('%s in "%s"', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });
});

describe('a phrase does not cross', () => {
  test.each([
    ['lack … insight', 'He lacks milk; insight came later.'],
    ['lack … insight', 'He lacks sleep (insight fair).'],
    ['lack insight', 'He has a lack. Insight is fair.'],
    ['lack … insight', 'He lacks one two three four insight.'],
  ])('%s in "%s"', (phrase, text) => {
    expect(found(phrase, text)).toEqual([]);
  });
});

test('a label and its value are read on as one', () => {
  expect(found('insight poor', 'Insight: poor, as before')).toEqual(['Insight: poor']);
});

test('lists stand for their entries, of several words and with parts that may be left out', () => {
  const lists = { staff: ['(the)? ward (staff|team)', 'nurse'] };
  expect(
    found('<staff> to ensure', 'The ward team to ensure it. Nurse to ensure it. Mum to ensure it.', lists),
  ).toEqual(['The ward team to ensure', 'Nurse to ensure']);
});
