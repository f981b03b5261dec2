import { expect, test } from 'vitest';
import { type Piece, stanceOf } from './stance.ts';

const TWO = { for: 2, against: 2 };
const piece = (stance: Piece['stance'], rule: string, hint = false): Piece => ({
  stance,
  rule,
  hint,
  start: 0,
  end: 1,
});

test('one piece of clear evidence makes a side, and both sides are mixed', () => {
  expect(stanceOf([piece('for', 'a')], TWO)).toBe('for');
  expect(stanceOf([piece('against', 'a')], TWO)).toBe('against');
  expect(stanceOf([piece('for', 'a'), piece('against', 'b')], TWO)).toBe('mixed');
  expect(stanceOf([], TWO)).toBe('none');
});

test('hints count by their kind, not by how often they are met', () => {
  const often = [piece('for', 'family', true), piece('for', 'family', true), piece('for', 'family', true)];
  expect(stanceOf(often, TWO)).toBe('none');
  expect(stanceOf([...often, piece('for', 'barriers', true)], TWO)).toBe('for');
  expect(stanceOf([...often, piece('for', 'barriers', true)], { for: 3, against: 2 })).toBe('none');
});

test('a hint on the other side does not make a document mixed', () => {
  expect(stanceOf([piece('for', 'a'), piece('against', 'b', true)], TWO)).toBe('for');
});
