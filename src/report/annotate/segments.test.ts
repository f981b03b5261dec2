import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '../../model/audit.ts';
import type { Mark, Tone } from './marks.ts';
import { segmentsOf } from './segments.ts';

const GOAL: Goal = {
  text: 'Sing.',
  location: { start: 0, end: 5, line: 1, column: 1, page: null, pointer: null },
  ownership: 'person',
  direction: 'approach',
  area: 'life',
  because: [],
};

function mark(number: number, start: number, end: number, tone: Tone): Mark {
  return { number, start, end, tone, remarks: [{ kind: 'goal', goal: GOAL }] };
}

function cut(marks: readonly Mark[], start: number, end: number, after = start): readonly string[] {
  return segmentsOf({ start, end, after }, marks).map(
    (segment) =>
      `${segment.start}-${segment.end} ${[...segment.tones].sort().join('+')}${segment.ending.map(({ number }) => ` #${number}`).join('')}`,
  );
}

describe('marks in an area', () => {
  it.each<[string, readonly Mark[], readonly string[]]>([
    ['none', [], ['0-10 ']],
    ['one', [mark(1, 2, 5, 'credit')], ['0-2 ', '2-5 credit #1', '5-10 ']],
    [
      'one inside another',
      [mark(1, 0, 10, 'credit'), mark(2, 3, 5, 'concern')],
      ['0-3 credit', '3-5 concern+credit #2', '5-10 credit #1'],
    ],
    [
      'two that overlap',
      [mark(1, 1, 6, 'credit'), mark(2, 4, 9, 'concern')],
      ['0-1 ', '1-4 credit', '4-6 concern+credit #1', '6-9 concern #2', '9-10 '],
    ],
    [
      'two at one place',
      [mark(1, 2, 5, 'credit'), mark(2, 2, 5, 'concern')],
      ['0-2 ', '2-5 concern+credit #1 #2', '5-10 '],
    ],
    ['one that goes on behind it', [mark(1, 8, 30, 'plain')], ['0-8 ', '8-10 plain #1']],
    ['one far away', [mark(1, 20, 30, 'plain')], ['0-10 ']],
  ])('%s', (_, marks, segments) => {
    expect(cut(marks, 0, 10)).toEqual(segments);
  });

  it('have their number in the area that they begin in, or in the next one after a gap', () => {
    const marks = [mark(1, 8, 30, 'plain')];
    expect(cut(marks, 20, 40, 10)).toEqual(['20-30 plain', '30-40 ']);
    expect(cut(marks, 12, 40, 7)).toEqual(['12-30 plain #1', '30-40 ']);
  });

  it('leave every character in exactly one segment, and every mark with its number once', () => {
    const span = fc.tuple(
      fc.nat(30),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom<Tone>('credit', 'concern', 'plain'),
    );
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const marks = spans.map(([start, length, tone], at) => mark(at + 1, start, start + length, tone));
        const areas = [
          { start: 0, end: 14, after: 0 },
          { start: 16, end: 50, after: 14 },
        ];
        const segments = areas.flatMap((area) => segmentsOf(area, marks));
        expect(segments.map(({ end, start }) => end - start).reduce((sum, length) => sum + length, 0)).toBe(48);
        const numbers = segments.flatMap(({ ending }) => ending.map(({ number }) => number));
        const visible = marks.filter(({ start, end }) => start < 14 || end > 16);
        expect([...numbers].sort()).toEqual(visible.map(({ number }) => number).sort());
      }),
    );
  });
});
