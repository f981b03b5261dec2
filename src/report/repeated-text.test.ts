import { expect, test } from 'vitest';
import type { Cohort } from '../model/audit.ts';
import { htmlReport } from './html/report.tsx';
import { markdownReport } from './markdown.ts';
import { wholeText } from './pieces.ts';
import { COHORT } from './samples/cohort.test-data.ts';
import { OPTIONS } from './samples/run.test-data.ts';
import { WORDS } from './samples/words.test-data.ts';
import { terminalReport } from './terminal.ts';

const cohort: Cohort = {
  ...COHORT.cohort,
  repeated: [
    {
      what: 'goal',
      text: 'To maintain mental state',
      documents: 17,
      places: [{ path: 'team-a/plan-1.txt', record: null, start: 3, end: 27 }],
    },
  ],
  copied: [
    { path: 'team-a/plan-1.txt', record: null, passages: 10, repeated: 6 },
    { path: 'team-a/plan-2.txt', record: null, passages: 10, repeated: 1 },
  ],
  reviews: {
    asOf: '2026-06-01',
    dated: 9,
    past: [{ path: 'team-a/plan-3.txt', record: null, date: '2026-04-30' }],
  },
};
const run = { ...COHORT, cohort };

test.each([
  ['terminal', terminalReport],
  ['markdown', markdownReport],
  ['html', htmlReport],
] as const)('the %s report says what stands in several plans, and which reviews are past', (_, reporter) => {
  const text = wholeText(reporter(run, WORDS, OPTIONS)).replace(/\s+/g, ' ');
  expect(text).toContain('To maintain mental state');
  expect(text).toContain('2 care plans hold');
  expect(text).toContain('In 1 of them it is half');
  expect(text).toContain('30 April 2026');
  const bare = wholeText(reporter(run, WORDS, { ...OPTIONS, excerpts: false }));
  expect(bare).not.toContain('To maintain mental state');
  const none = wholeText(reporter(COHORT, WORDS, OPTIONS)).toLowerCase();
  expect(none).not.toContain('the same words in several plans');
});
