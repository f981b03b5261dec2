import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { formatsTable } from './formats-table.ts';
import { readDocument } from './read-document.ts';
import { isReadable } from './reader.ts';
import { FEATURES, type Feature, SURVIVALS } from './survival.ts';

/** The same plan in each format, written by LibreOffice from features.fodt, and typed as text and Markdown. */
const SAMPLES = new URL('../../fixtures/formats/features/', import.meta.url);

async function read(name: string): Promise<Document> {
  const answer = await readDocument({ path: name, bytes: readFileSync(new URL(name, SAMPLES)) });
  if (!isReadable(answer)) throw new Error(answer.reason);
  return answer;
}

/** Whether a plan that was read shows a feature of the original. */
const SHOWS: Readonly<Record<Feature, (lines: readonly string[], document: Document) => boolean>> = {
  headings: (lines) => lines.some((line) => /^h2 what i am good at$/i.test(line)),
  bold: (lines) => lines.some((line) => /^h\d On a bad day$/.test(line)),
  labels: (lines) => lines.includes('Name: Siân Rhys-Owen'),
  lists: (lines) => lines.some((line) => /^- (?:• )?Keeping my word$/.test(line)),
  tables: (lines) => lines.includes('td 1,2 6 June (Ring the choirmaster, By when)'),
  merged: (lines) => lines.includes('td 2,2 9 June (Write the notice, By when)'),
  ticks: (lines) => lines.includes('[x] Copy given') && lines.includes('[ ] Copy sent to the practice'),
  footnotes: (lines) => lines.some((line) => line.includes('spare key') && !line.includes('kitchen')),
  deleted: (lines) => !lines.some((line) => line.includes('lacks motivation')),
  hidden: (lines) => !lines.some((line) => line.includes('manipulative')),
  margins: (lines) => !lines.some((line) => line.includes('Hafod House')),
  pages: (_, { blocks }) => blocks.at(-1)?.page === 2,
  cells: (_, { blocks }) => blocks.some(({ pointer }) => pointer === 'table 1, row 2, column 1'),
};

describe.each(SURVIVALS)('$sample', ({ sample, kept, lost }) => {
  test('keeps and loses what the table says', async () => {
    const document = await read(sample);
    const lines = blockLines(document);
    const all = [...kept, ...lost];
    expect(all.filter((feature) => SHOWS[feature](lines, document))).toEqual(kept);
    expect(lines.join('\n')).toContain('with “Mo” beside me – and a pot of tea.');
  });
});

test('no feature is counted twice, or forgotten', () => {
  for (const { kept, lost } of SURVIVALS) expect(new Set([...kept, ...lost]).size).toBe(kept.length + lost.length);
  expect(Object.keys(SHOWS)).toEqual(Object.keys(FEATURES));
});

test('docs/formats.md holds the tables', () => {
  expect(readFileSync('docs/formats.md', 'utf8')).toContain(formatsTable());
});
