import { expect, test } from 'vitest';
import { paceOf } from './pace.ts';
import { stopwatch } from './timing.ts';

test('every part of a run is told with its time, and the whole with its rate', () => {
  const said: string[] = [];
  let clock = 0;
  const watch = stopwatch(
    true,
    () => clock,
    (line) => void said.push(line.trim().replace(/\s+/g, ' ')),
  );
  clock = 500;
  watch.lap('finding the files');
  clock = 2500;
  watch.lap('reading and auditing');
  watch.tell(100);
  expect(said).toEqual([
    '0.50 s finding the files',
    '2.00 s reading and auditing',
    '2.50 s in all, 40 documents a second',
  ]);
});

test('progress says how many are done, how fast, how long it takes yet, and what could not be read', () => {
  let clock = 0;
  const pace = paceOf(10_000, () => clock);
  clock = 1000;
  expect(pace(5, 0)).toBe('Audited 5 of 10000 files');
  clock = 10_000;
  expect(pace(1000, 2)).toBe('Audited 1000 of 10000 files · 100 a second, 2 min left · 2 could not be read');
  clock = 1_000_000;
  expect(pace(1000, 0)).toBe('Audited 1000 of 10000 files · 1 a second, 2 h 30 min left');
  expect(pace(10_000, 1)).toBe('Audited 10000 of 10000 files · 1 could not be read');
});
