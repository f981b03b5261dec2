import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows } from './csv-rows.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}

async function rows(text: string, size = 7, delimiter = ','): Promise<readonly (readonly string[] | null)[]> {
  const found: (readonly string[] | null)[] = [];
  for await (const { cells } of csvRows(inPieces(text, size), delimiter)) found.push(cells);
  return found;
}

test('quoted cells hold commas, line breaks and doubled marks', async () => {
  expect(await rows('id,text\r\n1,"a, b\r\nc ""d"""\r\n2,e')).toEqual([
    ['id', 'text'],
    ['1', 'a, b\r\nc "d"'],
    ['2', 'e'],
  ]);
});

test('what standard programs write is cut as they meant it, however it comes in', async () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^["\n\r, a-c]{0,8}$/));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('\n', '\r\n'),
      async (table, size, end) => {
        const text = table.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',') + end).join('');
        expect(await rows(text, size)).toEqual(parse(text));
      },
    ),
  );
});

describe('marks that are not as they should be', () => {
  test('inside a cell they stay as they are', async () => {
    expect(await rows('1,she said "no" again\n2,"said "no" again"\n')).toEqual([
      ['1', 'she said "no" again'],
      ['2', 'said "no" again'],
    ]);
  });

  test('a cell that never closes costs its own row alone', async () => {
    expect(await rows('1,"Kind to all,x\n2,"fine, thanks",y\n3,"well",z\n')).toEqual([
      null,
      ['2', 'fine, thanks', 'y'],
      ['3', 'well', 'z'],
    ]);
    expect(await rows('1,"Kind to all,x\n2,fine,y\n3,well,z')).toEqual([null, ['2', 'fine', 'y'], ['3', 'well', 'z']]);
  });
});

test('the number of a row counts rows, not lines', async () => {
  const numbers: number[] = [];
  for await (const { number } of csvRows(inPieces('a\n"b\nc"\nd\n', 3), ',')) numbers.push(number);
  expect(numbers).toEqual([1, 2, 3]);
});
