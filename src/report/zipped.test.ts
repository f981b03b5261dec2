import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipped } from './zipped.ts';

test('a part that was compressed in many pieces is one text again, beside an empty one and bytes as they are', () => {
  const lines = Array.from({ length: 40_000 }, (_, at) => `<row r="${at}">${'“words” '.repeat(at % 7)}</row>`);
  const picture = Uint8Array.from({ length: 1000 }, (_, at) => (at * 7919) % 256);
  const zip = Buffer.concat([
    ...zipped([
      { name: 'sheet.xml', content: lines },
      { name: 'empty.xml', content: [] },
      { name: 'picture.png', content: [picture] },
    ]),
  ]);
  const parts = unzipSync(zip);
  expect(Object.keys(parts)).toEqual(['sheet.xml', 'empty.xml', 'picture.png']);
  expect(strFromU8(parts['sheet.xml'] ?? new Uint8Array(0))).toBe(lines.join(''));
  expect(parts['empty.xml']).toHaveLength(0);
  expect(Buffer.from(parts['picture.png'] ?? []).equals(picture)).toBe(true);
  expect(zip.length).toBeLessThan(lines.join('').length / 5);
});
