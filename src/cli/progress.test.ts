import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startProgress } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stream that says what a terminal says of itself. */
function output(about: { readonly isTTY: boolean; readonly columns: number }): NodeJS.WriteStream {
  return Object.assign(new PassThrough(), about) as unknown as NodeJS.WriteStream;
}

test('a terminal gets a line of progress after a while, and none once the work has ended', () => {
  const progress = startProgress(output({ isTTY: true, columns: 80 }), {});
  expect(vi.getTimerCount()).toBe(1);
  progress.end();
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['a pipe', { isTTY: false, columns: 80 }, {}],
  ['a terminal without a width', { isTTY: true, columns: 0 }, {}],
  ['a quiet run', { isTTY: true, columns: 80 }, { quiet: true }],
])('%s gets none', (_, about, flags) => {
  startProgress(output(about), flags);
  expect(vi.getTimerCount()).toBe(0);
});
