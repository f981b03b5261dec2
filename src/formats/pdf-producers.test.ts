import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { readDocument } from './read-document.ts';
import { isReadable } from './reader.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

async function read(name: string): Promise<Document> {
  const answer = await readDocument({ path: name, bytes: readFileSync(new URL(name, FIXTURES)) });
  if (!isReadable(answer)) throw new Error(answer.reason);
  return answer;
}

/** The plan that every format has, printed by Chromium from a web page; LibreOffice prints the one of survival.test.ts. */
test.each([
  [
    'formats/features/features-chromium.pdf',
    '- Keeping my word',
    ['td 2,0 Write the notice (What)', 'td 2,2 9 June (Write the notice, By when)'],
  ],
  [
    'formats/features/features-chromium-untagged.pdf',
    '- Keeping my word',
    ['td 2,0 Write the notice (What)', 'td 2,1  (Write the notice, Who)'],
  ],
])('%s has titles, fields, items, tables and boxes', async (name, item, lastRow) => {
  const lines = blockLines(await read(name));
  expect(lines.slice(lines.indexOf('h1 My plan'), lines.indexOf('h1 My plan') + 2)).toEqual([
    'h1 My plan',
    'Name: Siân Rhys-Owen',
  ]);
  expect(lines).toContain('h2 What I am good at');
  expect(lines).toContain(item);
  expect(lines).toContain('h3 On a bad day');
  expect(lines).toContain('td 1,2 6 June (Ring the choirmaster, By when)');
  expect(lines.filter((line) => line.startsWith('td 2,')).slice(0, 2)).toEqual(lastRow);
  expect(lines.slice(lines.indexOf('h2 Agreed'))).toEqual([
    'h2 Agreed',
    '[x] Copy given',
    '[ ] Copy sent to the practice',
    'Review: 20 June',
    expect.stringContaining('spare key'),
  ]);
});

test('typed text that was printed, in letters of one width with empty lines between its parts, reads as the text itself', async () => {
  const printed = blockLines(await read('formats/community-cpa-untagged.pdf'));
  expect(printed).toEqual(blockLines(await read('plans/community-cpa.txt')));
});
