import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const PLAN = 'Siân said: “I’d like my own front door – and £5 back…”\r\nŴyn rings on Mondays. \n';
const LATIN = 'Siân said: “I’d like my own front door – and £5 back…”\r\nHe is 61.\n';

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text : `(${decoded.reason})`;
}

describe('encodings', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s with a byte-order mark', (encoding) => {
    expect(textOf(iconv.encode(PLAN, encoding, { addBOM: true }))).toBe(PLAN);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('%s without a byte-order mark', (encoding) => {
    expect(textOf(iconv.encode(PLAN, encoding, { addBOM: false }))).toBe(PLAN);
  });

  test('Windows-1252 with curly quotes, dashes and the pound sign', () => {
    expect(textOf(iconv.encode(LATIN, 'windows-1252'))).toBe(LATIN);
  });

  test('Windows-1252 agrees with iconv-lite on every byte that has a letter', () => {
    const bytes = Uint8Array.from({ length: 0x100 - 0x20 }, (_, i) => i + 0x20).filter(
      (byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
    );
    expect(textOf(bytes)).toBe(iconv.decode(Buffer.from(bytes), 'windows-1252'));
  });

  test('control characters of Latin-1 inside UTF-8 become what was meant', () => {
    expect(textOf(Buffer.from('She said \u0093no\u0094 and that\u0092s that.', 'utf8'))).toBe(
      'She said “no” and that’s that.',
    );
  });

  test('a foreign byte and a cut end do not spoil the UTF-8 around them', () => {
    const bytes = Buffer.concat([
      Buffer.from('Siân’s plan, “hers” '),
      Buffer.from([0x93]),
      Buffer.from(' é'),
      Buffer.from([0xe2, 0x80]),
    ]);
    expect(textOf(bytes)).toBe('Siân’s plan, “hers” “ éâ€');
  });

  test('any text comes back as it was from UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\p{Cc}\ufeff]/u.test(text));
        expect(textOf(Buffer.from(text, 'utf8'))).toBe(text);
      }),
    );
  });
});

test('line ends stay as they are', () => {
  expect(textOf(Buffer.from('a\r\nb\rc\nd'))).toBe('a\r\nb\rc\nd');
});

test.each([
  ['zero bytes', Buffer.from([80, 75, 3, 4, 0, 0, 1, 2, 3, 4, 5])],
  ['many control characters', Buffer.from('\u0001\u0002\u0003abc')],
])('%s are no text', (_, bytes) => {
  expect(decode(bytes)).toEqual({ reason: 'holds binary data and is no text' });
});
