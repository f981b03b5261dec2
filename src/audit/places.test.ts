import { expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { locator } from './places.ts';

test.each([
  ['a\nbc\n\nd', 6, 4, 1],
  ['a\r\nbc\r\nd', 4, 2, 2],
  ['a\rbc', 3, 2, 2],
  ['one', 0, 1, 1],
])('in %j offset %i is line %i, column %i', (text, start, line, column) => {
  expect(locator(readText({ path: 'x.txt' }, text))({ start, end: start })).toMatchObject({ line, column });
});
