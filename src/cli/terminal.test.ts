import { expect, test } from 'vitest';
import { terminalOf } from './terminal.ts';

const LIVE = { isTTY: true, columns: 120 };
const PIPE = {};

test.each([
  ['a terminal', LIVE, {}, null, true],
  ['a pipe', PIPE, {}, null, false],
  ['a dumb terminal', LIVE, { TERM: 'dumb' }, null, false],
  ['NO_COLOR', LIVE, { NO_COLOR: '1' }, null, false],
  ['an empty NO_COLOR, which says nothing', LIVE, { NO_COLOR: '' }, null, true],
  ['FORCE_COLOR', PIPE, { FORCE_COLOR: '1' }, null, true],
  ['FORCE_COLOR=0', LIVE, { FORCE_COLOR: '0' }, null, false],
  ['FORCE_COLOR over NO_COLOR', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }, null, true],
  ['--color over NO_COLOR', PIPE, { NO_COLOR: '1' }, true, true],
  ['--no-color over FORCE_COLOR', LIVE, { FORCE_COLOR: '1' }, false, false],
])('colour: %s', (_, output, environment, wanted, colour) => {
  expect(terminalOf(output, environment, wanted).colour).toBe(colour);
});

test.each([
  ['a terminal says how wide it is', LIVE, 120],
  ['a pipe is taken as 80 columns', PIPE, 80],
  ['so is a terminal that does not know', { isTTY: true, columns: 0 }, 80],
])('width: %s', (_, output, width) => {
  expect(terminalOf(output, {}, null).width).toBe(width);
});

test.each([
  ['a terminal in UTF-8', LIVE, { LANG: 'en_GB.UTF-8' }, true],
  ['LC_ALL goes before LANG', LIVE, { LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, false],
  ['a terminal without a locale', LIVE, {}, false],
  ['the Linux console', LIVE, { LANG: 'en_GB.UTF-8', TERM: 'linux' }, false],
  ['a pipe, which goes to a file or a program', PIPE, { LANG: 'C' }, true],
  ['an old Windows console', LIVE, { OS: 'Windows_NT' }, false],
  ['Windows Terminal', LIVE, { OS: 'Windows_NT', WT_SESSION: 'x' }, true],
])('letters beyond ASCII: %s', (_, output, environment, unicode) => {
  expect(terminalOf(output, environment, null).unicode).toBe(unicode);
});
