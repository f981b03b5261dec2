import { expect, test } from 'vitest';
import { partsOfGoal } from './goal-parts.ts';

const partsOf = (text: string): readonly string[] =>
  partsOfGoal(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'What Ida would like: to see the run in the archive; a working cooker; to get to the bed.',
    ['to see the run in the archive', 'a working cooker', 'to get to the bed'],
  ],
  [
    'You said that you want to laugh again, to qualify in March and to stop being afraid of the bus.',
    ['to laugh again', 'to qualify in March', 'to stop being afraid of the bus'],
  ],
  [
    'To start the course, part time, to keep seeing Joe and Ann and to get a flat.',
    ['To start the course, part time', 'to keep seeing Joe and Ann', 'to get a flat'],
  ],
  ['She wants to go to Knock in May, and to walk to the shrine.', null],
  ['He wants a flat, a dog and some peace.', null],
])('%s', (text, parts) => {
  expect(partsOf(text)).toEqual(parts ?? [text]);
});
