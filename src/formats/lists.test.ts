import { describe, expect, test } from 'vitest';
import { blockLines } from './block-lines.ts';
import { readText } from './text.ts';

/** The blocks of a text in short; see blockLines. */
function lines(text: string): readonly string[] {
  return blockLines(readText({ path: 'plan.txt' }, text));
}

describe('lists', () => {
  test.each([
    ['- a cat', '- a cat'],
    ['• a cat', '- a cat'],
    ['* a cat', '- a cat'],
    ['o A cat', '- A cat'],
    ['(a) a cat', '- a cat'],
    ['ii. a cat', '- a cat'],
    ['12) a cat', '- a cat'],
    ['3.2 To develop insight', '- To develop insight'],
    ['[ ] a cat', '[ ] a cat'],
    ['[x] a cat', '[x] a cat'],
    ['- [x] a cat', '[x] a cat'],
    ['☑ a cat', '[x] a cat'],
    ['☐ a cat', '[ ] a cat'],
    ['__ a cat', '[ ] a cat'],
  ])('%j', (text, expected) => {
    expect(lines(`Sees his mum.\n${text}`)).toEqual(['Sees his mum.', expected]);
  });

  test('a numbered form has labels and values', () => {
    expect(lines('I. Strengths: speaks Welsh.\nII. Preferences: female worker.\nIII. Needs')).toEqual([
      'Strengths: speaks Welsh.',
      'Preferences: female worker.',
      '- Needs',
    ]);
    expect(lines('Seen at home.\nI. Pell to visit.')).toEqual(['Seen at home.', 'I. Pell to visit.']);
  });

  test('steps that are lettered under a number', () => {
    expect(lines('Wants to swim.\n1a Jo rings the pool.\n1b They go on Monday.')).toEqual([
      'Wants to swim.',
      '- Jo rings the pool.',
      '- They go on Monday.',
    ]);
    expect(lines('Seen at home.\n3a Elm Road is damp.')).toEqual(['Seen at home.', '3a Elm Road is damp.']);
  });

  test('initials, doses and dates are no markers', () => {
    expect(lines('Seen at home.\nJ. Pell to visit.\n37.5 mg at night.\n12.02 seen again.')).toEqual([
      'Seen at home.',
      'J. Pell to visit.',
      '37.5 mg at night.',
      '12.02 seen again.',
    ]);
    expect(lines('Pick one.\nA. Client will rest.\nB. Client will walk.')).toEqual([
      'Pick one.',
      '- Client will rest.',
      '- Client will walk.',
    ]);
  });

  test('wrapped items and items below items', () => {
    const text =
      '1. Rowan wants to go back to the animation course that they left in\n   September\n   * Mo to write the letter\n2. To sing';
    expect(lines(text)).toEqual([
      '- Rowan wants to go back to the animation course that they left in\n   September',
      '- Mo to write the letter',
      '- To sing',
    ]);
  });

  test('several boxes on a line', () => {
    expect(lines('[ ] GP     [x] Police liaison')).toEqual(['[ ] GP', '[x] Police liaison']);
  });

  test('a number on a line of its own', () => {
    expect(lines('Plan\n1.\nSelf-care deficit.\nPrompt daily.')).toEqual([
      'h1 Plan',
      '- Self-care deficit.',
      'Prompt daily.',
    ]);
  });
});
