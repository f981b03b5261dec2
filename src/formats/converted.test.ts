import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { readDocument } from './read-document.ts';
import { isReadable } from './reader.ts';

async function read(name: string): Promise<Document> {
  const bytes = readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url));
  const answer = await readDocument({ path: name, bytes });
  if (!isReadable(answer)) throw new Error(answer.reason);
  return answer;
}

const FORMATS = [
  'rehabilitation-table.rtf',
  'rehabilitation-table.odt',
  'rehabilitation-table.doc',
  'rehabilitation-table-tagged.pdf',
];

describe.each([...FORMATS, 'rehabilitation-table-untagged.pdf'])('the same plan as %s', (name) => {
  test('titles, fields and prose', async () => {
    expect(blockLines(await read(name)).slice(0, 9)).toEqual([
      'h1 Rehabilitation and Recovery Service — Individual Plan',
      'Resident: Winston Clarke',
      'Age: 58',
      'Unit: Fernlea (community rehabilitation)',
      'Moved in: 11 January',
      'Plan no.: 3',
      'Fernlea exists to help people to leave it, for a home and a life of their own choosing.',
      'h2 Background',
      'Mr Clarke came to Britain from Jamaica at nine and drove buses for Midland Red for fifteen years.',
    ]);
  });

  test('a cell with the titles of its row and column', async () => {
    const lines = blockLines(await read(name));
    expect(lines).toContain("td 1,1 A flat near the Pentecostal church on Villa Road (Home, What's wanted)");
    expect(lines).toContain('td 1,4 Amrit (STR worker) (Home, By whom)');
  });
});

test('a table that goes on over the page is one table', async () => {
  const lines = blockLines(await read('rehabilitation-table-tagged.pdf'));
  expect(lines).toContain("td 7,1 Explore relationship with sister (Family, What's wanted)");
});

test('blocks of a PDF know their page', async () => {
  const { blocks } = await read('rehabilitation-table-tagged.pdf');
  expect(blocks[0]?.page).toBe(1);
  expect(blocks.at(-1)?.page).toBe(2);
});

describe('a PDF that cannot be read says why', () => {
  const pdf = (objects: readonly string[], trailer = ''): Uint8Array =>
    Buffer.from(
      `%PDF-1.4\n${objects.map((one, i) => `${i + 1} 0 obj\n${one}\nendobj\n`).join('')}trailer\n<</Root 1 0 R${trailer}>>\n`,
    );
  const PAGE = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ];
  const reasonOf = async (bytes: Uint8Array): Promise<string> => {
    const answer = await readDocument({ path: 'letter.pdf', bytes });
    return isReadable(answer) ? 'was read' : answer.reason;
  };

  test('a scan, a damaged file', async () => {
    expect(await reasonOf(pdf(PAGE))).toBe(
      'has no text, only pictures of pages: it needs text recognition (OCR) before it can be read',
    );
    expect(await reasonOf(Buffer.from('%PDF-1.4\nnothing'))).toBe(
      'is damaged or incomplete: save it as a PDF again, or copy it anew',
    );
  });

  test('one with a password', async () => {
    const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>/ID[<31><31>]`;
    expect(await reasonOf(pdf(PAGE, locked))).toBe('is protected with a password: save a copy of it without one');
  });
});
