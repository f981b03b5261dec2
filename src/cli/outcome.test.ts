import { afterEach, expect, test, vi } from 'vitest';
import { tellOutcome } from './outcome.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('every file that could not be read is named with its reason, however many there are', () => {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  const unreadable = Array.from({ length: 40 }, (_, index) => ({ path: `plan-${index}.docx`, reason: 'is empty' }));
  const report = {
    tool: { name: '', version: '', rules: '', standard: '' },
    documents: [],
    unreadable,
    passedOver: 0,
    cohort: { criteria: [], repeated: [], copied: [], reviews: null, goalShares: [] },
  };
  tellOutcome(report, { targets: [], stopped: null, quiet: true });
  for (const { path } of unreadable) expect(said.join('')).toContain(`${path} is empty.`);
});
