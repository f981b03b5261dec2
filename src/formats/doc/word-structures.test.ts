import { describe, expect, test } from 'vitest';
import { changesIn } from './changes.ts';
import { charactersWith, PLAIN_CHARACTERS } from './character-properties.ts';
import { fieldsIn } from './fields.ts';
import { PLAIN_PARAGRAPH, paragraphWith } from './paragraph-properties.ts';
import { pieceAt, pieceText } from './pieces.ts';
import { rowShape } from './row-shape.ts';
import { isTicked } from './tick-box.ts';

const hex = (digits: string): Buffer => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const NONE = Buffer.alloc(0);

test('changes have values of the length that their code says, or that they say themselves', () => {
  const bytes = hex('1624 01 | 4966 02000000 | 2bd6 02 0003 | 08d6 0400 01 0000'.replaceAll('|', ''));
  expect([...changesIn(bytes, 0, bytes.length)]).toEqual([
    { code: 0x2416, at: 2, size: 1 },
    { code: 0x6649, at: 5, size: 4 },
    { code: 0xd62b, at: 12, size: 2 },
    { code: 0xd608, at: 18, size: 3 },
  ]);
});

test('a change that is cut off counts for nothing', () => {
  expect([...changesIn(hex('4966 0200'), 0, 4)]).toEqual([]);
});

describe('paragraphs', () => {
  const paragraph = (digits: string, data: Buffer = NONE): object => {
    const bytes = hex(digits);
    return paragraphWith(PLAIN_PARAGRAPH, { bytes, from: 0, to: bytes.length }, data);
  };

  test('outline level, list, depth of tables', () => {
    expect(paragraph('4026 01')).toMatchObject({ level: 2 });
    expect(paragraph('4026 09')).toMatchObject({ level: null });
    expect(paragraph('0b46 0300 0a26 01')).toMatchObject({ list: 3, listLevel: 1 });
    expect(paragraph('0b46 01f8')).toMatchObject({ list: 0 });
    expect(paragraph('1624 01')).toMatchObject({ depth: 1 });
    expect(paragraph('1624 01 4966 02000000 4b24 01')).toMatchObject({ depth: 2, endsInnerCell: true });
  });

  test('changes that are too long for their page stand in the data stream; one that leads to itself ends', () => {
    expect(paragraph('4666 01000000', hex('00 0300 1624 01'))).toMatchObject({ depth: 1 });
    expect(paragraph('4666 00000000', hex('0600 4666 00000000'))).toMatchObject({ depth: 0 });
  });
});

test('a row of Word itself: changes elsewhere, which lead to those of the row, which inserts its cells one by one', () => {
  const data = hex(
    `0600 6b64 08000000 1700 1624 01 1724 01 ${'2176 0001 6400 | 2176 0101 c800 | 2256 0001'.replaceAll(' | ', '')} 0434 01`,
  );
  const bytes = hex('4666 00000000 0000');
  expect(paragraphWith(PLAIN_PARAGRAPH, { bytes, from: 0, to: bytes.length }, data)).toMatchObject({
    depth: 1,
    endsRow: true,
    row: { cells: [{ right: 200, mergedLeft: false, mergedUp: false }], head: false },
  });
});

test('cells that are merged, by either reading of the first bit of their flags', () => {
  const cell = (flags: string): string => flags + '00'.repeat(18);
  const row = (flags: readonly string[]): readonly boolean[] => {
    const edges = ['00', ...flags].map((_, i) => `0${i}00`).join('');
    const body = `0${flags.length}${edges}${flags.map(cell).join('')}`;
    const size = Buffer.alloc(2);
    size.writeUInt16LE(body.length / 2 + 1);
    const bytes = hex(`08d6 ${size.toString('hex')} ${body}`);
    return rowShape(bytes, 0, bytes.length).cells.map(({ mergedLeft }) => mergedLeft);
  };
  expect(row(['0000', '0100', '0200', '0200', '0100', '0200'])).toEqual([false, false, true, true, false, true]);
  expect(row(['0200', '0100', '0000', '0200', '0100'])).toEqual([false, true, false, false, true]);
});

test('a cell that goes on from above, and a row that heads its table', () => {
  const bytes = hex(`08d6 1a00 01 0000 0a00 6000 ${'00'.repeat(18)} 0434 01`);
  expect(rowShape(bytes, 0, bytes.length)).toEqual({
    cells: [{ right: 10, mergedLeft: false, mergedUp: false }],
    head: true,
  });
  const below = hex(`08d6 1a00 01 0000 0a00 2000 ${'00'.repeat(18)}`);
  expect(rowShape(below, 0, below.length).cells[0]?.mergedUp).toBe(true);
});

describe('characters', () => {
  const look = (digits: string, style = PLAIN_CHARACTERS): object => {
    const bytes = hex(digits);
    return charactersWith(style, bytes, 0, bytes.length, (n) => (n === 7 ? { ...PLAIN_CHARACTERS, bold: true } : null));
  };

  test('bold by itself, as the style, or against it', () => {
    expect(look('3508 01')).toMatchObject({ bold: true });
    expect(look('3508 80', { ...PLAIN_CHARACTERS, bold: true })).toMatchObject({ bold: true });
    expect(look('3508 81', { ...PLAIN_CHARACTERS, bold: true })).toMatchObject({ bold: false });
    expect(look('304a 0700')).toMatchObject({ bold: true });
    expect(look('304a 0700', { ...PLAIN_CHARACTERS, bold: true })).toMatchObject({ bold: false });
  });

  test('deleted, hidden, signs', () => {
    expect(look('0008 01 3c08 01 096a 0300 fef0')).toMatchObject({ deleted: true, hidden: true, sign: 0xf0fe });
  });
});

describe('fields', () => {
  test('an instruction is not shown, nor one in it; what it shows is', () => {
    const text = 'a\u0013 IF \u0013 PAGE \u00143\u0015 x\u0014shown\u0015 b';
    expect(fieldsIn(text, 0, text.length).instructions[0]).toEqual([1, text.indexOf('\u0014shown')]);
  });

  test('a mark without its counterpart hides nothing', () => {
    expect(fieldsIn('a\u0013b\u0014c', 0, 5).instructions).toEqual([]);
    expect(fieldsIn('a\u0015b', 0, 3).instructions).toEqual([]);
  });
});

describe('pieces', () => {
  const clx = (pieces: readonly (readonly [number, number, number])[]): Buffer => {
    const table = Buffer.alloc(4 + pieces.length * 12);
    for (const [i, [, end, place]] of pieces.entries()) {
      table.writeUInt32LE(end, (i + 1) * 4);
      table.writeUInt32LE(place, (pieces.length + 1) * 4 + i * 8 + 2);
    }
    const size = Buffer.alloc(4);
    size.writeUInt32LE(table.length);
    return Buffer.concat([hex('01 0200 ffff 02'), size, table]);
  };
  const NARROW = 0x40000000;
  const main = Buffer.concat([Buffer.from([0x93, 0x6f, 0x6b, 0x94]), Buffer.from('é!', 'utf16le')]);

  test('of one and of two bytes, in an order of their own', () => {
    const read = pieceText(
      main,
      clx([
        [0, 2, 4],
        [2, 6, NARROW],
      ]),
    );
    expect(read?.text).toBe('é!“ok”');
    expect(pieceAt(read?.pieces ?? [], 3)).toEqual({ start: 2, end: 6, at: 0, width: 1, changes: null });
    expect(pieceAt(read?.pieces ?? [], 6)).toBeNull();
  });

  test('that lead out of the file, or say the same bytes again and again, are not believed', () => {
    expect(pieceText(main, clx([[0, 5, 4]]))).toBeNull();
    expect(
      pieceText(
        main,
        clx([
          [0, 4, 0],
          [4, 8, 0],
        ]),
      ),
    ).toBeNull();
  });
});

test('a box is ticked by its result, or by what the form sets where nobody touched it', () => {
  const box = (bits: string, standard: string): Buffer =>
    hex(`00000000 0600 ffffffff ${bits} 0000 0000 0100 4100 0000 ${standard}`);
  expect(isTicked(box('0500', '0000'), 0)).toBe(true);
  expect(isTicked(box('6500', '0100'), 0)).toBe(true);
  expect(isTicked(box('6500', '0000'), 0)).toBe(false);
  expect(isTicked(box('0400', '0100'), 0)).toBe(false);
});
