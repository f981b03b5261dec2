import { describe, expect, test } from 'vitest';
import { blockLines } from './block-lines.ts';
import { readText } from './text.ts';

/** The blocks of a text in short; see blockLines. */
function lines(text: string): readonly string[] {
  return blockLines(readText({ path: 'plan.txt' }, text));
}

describe('tables', () => {
  const expected = [
    'th 0,0 Goal',
    'th 0,1 Who',
    'th 0,2 When',
    'td 1,0 To walk (Goal)',
    'td 1,1 Jo (To walk, Who)',
    'td 1,2  (To walk, When)',
  ];

  test.each([
    ['Markdown', '| Goal | Who | When |\n|---|:-:|---|\n| To walk | **Jo** | |'],
    ['pipes alone', 'Goal | Who | When\nTo walk | Jo |'],
    ['tabs', 'Goal\tWho\tWhen\nTo walk\tJo\t____'],
    ['columns of blanks', 'Goal        Who     When\nTo walk     Jo      ......'],
  ])('%s', (_, text) => {
    expect(lines(text)).toEqual(expected);
  });

  test('two columns without a header are a form', () => {
    expect(lines('Strengths | Kind\nReview | June')).toEqual([
      'td 0,0 Strengths',
      'td 0,1 Kind (Strengths)',
      'td 1,0 Review',
      'td 1,1 June (Review)',
    ]);
    expect(lines('Next of kin      Sister, details on system\nDiagnosis        Depression')).toEqual([
      'Next of kin: Sister, details on system',
      'Diagnosis: Depression',
    ]);
  });

  test('titles over empty lines', () => {
    expect(lines('Date   Problem no.   Initials\n........................')).toEqual([
      'th 0,0 Date',
      'th 0,1 Problem no.',
      'th 0,2 Initials',
    ]);
  });

  test('cells keep their places where one is missing', () => {
    expect(
      lines('            Core         One-to-one\nMon         Jo, Idris    Marta\nTue         Jo, Sunil    -'),
    ).toContain('td 2,1 Jo, Sunil (Tue, Core)');
  });
});
