import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './read-lines.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function linesIn(text: string, size: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(inPieces(Buffer.from(text), size))) lines.push(line);
  return lines;
}

test('lines are the same however the bytes come, in whatever script, with either end', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ''));
  const input = [fc.array(line), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 })] as const;
  await fc.assert(
    fc.asyncProperty(...input, async (lines, end, size) => {
      expect(await linesIn(lines.map((one) => one + end).join(''), size)).toEqual(lines);
    }),
  );
});

test('a last line needs no end, and the end of a file is no line', async () => {
  expect(await linesIn('“a”\nb', 2)).toEqual(['“a”', 'b']);
  expect(await linesIn('\n', 2)).toEqual(['']);
  expect(await linesIn('', 2)).toEqual([]);
});
